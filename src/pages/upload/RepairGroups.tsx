import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { errorCodeAsSent } from '../../domain/outcome.ts';
import { type RepairCase, reasonKey } from '../../domain/upload/repair.ts';
import { useFormat } from '../../i18n/format.ts';
import { narrow } from './narrow.ts';

interface RepairGroup {
  readonly key: string;
  readonly cases: readonly RepairCase[];
}

/** The failed devices grouped by error, the most frequent first. */
export function groupCases(cases: readonly RepairCase[]): readonly RepairGroup[] {
  const groups = new Map<string, RepairCase[]>();
  for (const one of cases) {
    const key = reasonKey(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .map(([key, some]) => ({ key, cases: some }))
    .sort((one, other) => other.cases.length - one.cases.length);
}

interface RepairGroupsProps {
  readonly groups: readonly RepairGroup[];
  readonly isIncluded: (key: string, first: RepairCase) => boolean;
  readonly onInclude: (key: string, isIncluded: boolean) => void;
}

/** For each error: how many devices have it, whether another upload helps, and who has to act. */
export function RepairGroups({ groups, isIncluded, onInclude }: RepairGroupsProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const isNarrow = useMediaQuery(narrow, { noSsr: true });
  const rows = groups.flatMap(({ key, cases }) => {
    const first = cases[0];
    if (!first) return [];
    return [{ key, first, count: format.number(cases.length) }];
  });
  const include = (key: string, first: RepairCase) => (
    <Include first={first} isIncluded={isIncluded(key, first)} onInclude={(isOn) => onInclude(key, isOn)} />
  );
  if (isNarrow)
    return (
      <ul className="upload-card part-list" aria-label={t('repair.title')}>
        {rows.map(({ key, first, count }) => (
          <li key={key}>
            <span className="part-line">
              {include(key, first)} <strong>{count}</strong>
              <span>
                <Reason of={first} />
              </span>
            </span>
            <Help of={first} />
            <span className="upload-quiet">
              {t('repair.actor')}: <WhoActs of={first} />
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="upload-card upload-scroll">
      <table className="upload-table" aria-label={t('repair.title')}>
        <thead>
          <tr>
            <th scope="col">{t('repair.include')}</th>
            <th scope="col" className="number">
              {t('repair.devices')}
            </th>
            <th scope="col">{t('repair.reason')}</th>
            <th scope="col">{t('repair.does')}</th>
            <th scope="col">{t('repair.actor')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, first, count }) => (
            <tr key={key}>
              <td>{include(key, first)}</td>
              <td className="number">{count}</td>
              <td>
                <Reason of={first} />
              </td>
              <td>
                <Help of={first} />
              </td>
              <td>
                <WhoActs of={first} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface IncludeProps {
  readonly first: RepairCase;
  readonly isIncluded: boolean;
  readonly onInclude: (isIncluded: boolean) => void;
}

/** Nothing for an error that has nothing to do with uploads. */
function Include({ first, isIncluded, onInclude }: IncludeProps) {
  const { t } = useTranslation(['uploadPage', 'errorCatalogue']);
  const { cure, error } = first;
  if (cure.kind === 'noUse') return null;
  const title = error ? t(`errorCatalogue:errors.${error.name}.title`) : t('repair.unknownReason');
  return (
    <input
      type="checkbox"
      aria-label={`${t('repair.include')}: ${title}`}
      checked={isIncluded}
      onChange={({ target }) => onInclude(target.checked)}
    />
  );
}

function Reason({ of: { error, device } }: { of: RepairCase }) {
  const { t } = useTranslation(['uploadPage', 'errorCatalogue']);
  return (
    <>
      {error ? t(`errorCatalogue:errors.${error.name}.title`) : t('repair.unknownReason')}{' '}
      <code className="upload-quiet">{errorCodeAsSent(device)}</code>
    </>
  );
}

function Help({ of: { cure, error } }: { of: RepairCase }) {
  const { t } = useTranslation(['upload', 'errorCatalogue']);
  if (error?.name === 'ZtdDeviceDuplicated') return t('errorCatalogue:retry.duplicate');
  if (cure.kind !== 'correct') return t(`cure.${cure.kind}`);
  return t('cure.correct', { columns: cure.columns.map((column) => t(`columns.${column}`)).join(', ') });
}

function WhoActs({ of: { actor } }: { of: RepairCase }) {
  const { t } = useTranslation('errorCatalogue');
  if (actor === 'nobody') return t('actorSentences.nobody');
  return `${t(`actors.${actor}`)}. ${t(`actorSentences.${actor}`)}`;
}
