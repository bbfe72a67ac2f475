import { useTranslation } from 'react-i18next';
import type { RepairCase } from '../../domain/upload/repair.ts';
import { useFormat } from '../../i18n/format.ts';

interface RepairGroup {
  readonly key: string;
  readonly cases: readonly RepairCase[];
}

/** The failed devices grouped by error, the most frequent first. */
export function groupCases(cases: readonly RepairCase[]): readonly RepairGroup[] {
  const groups = new Map<string, RepairCase[]>();
  for (const one of cases) {
    const { errorCode, errorDescription } = one.device;
    const key = one.error?.name ?? [errorCode, errorDescription].filter(Boolean).join(' ');
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
  const { t } = useTranslation(['uploadPage', 'upload', 'errorCatalogue']);
  const format = useFormat();
  return (
    <div className="upload-scroll">
      <table className="upload-table" aria-label={t('repair.title')}>
        <thead>
          <tr>
            <th scope="col">{t('repair.include')}</th>
            <th scope="col">{t('repair.devices')}</th>
            <th scope="col">{t('repair.reason')}</th>
            <th scope="col">{t('repair.does')}</th>
            <th scope="col">{t('repair.actor')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ key, cases }) => {
            const first = cases[0];
            if (!first) return [];
            const { cure, error, device } = first;
            const actor = error?.actor ?? 'unknown';
            const title = error ? t(`errorCatalogue:errors.${error.name}.title`) : t('repair.unknownReason');
            return (
              <tr key={key}>
                <td>
                  {cure.kind !== 'noUse' && (
                    <input
                      type="checkbox"
                      aria-label={`${t('repair.include')}: ${title}`}
                      checked={isIncluded(key, first)}
                      onChange={({ target }) => onInclude(key, target.checked)}
                    />
                  )}
                </td>
                <td>{format.number(cases.length)}</td>
                <td>
                  {title}{' '}
                  <span className="upload-quiet">
                    {[device.errorCode, device.errorDescription].filter(Boolean).join(' ')}
                  </span>
                </td>
                <td>
                  {cure.kind === 'correct'
                    ? t('upload:cure.correct', {
                        columns: cure.columns.map((column) => t(`upload:columns.${column}`)).join(', '),
                      })
                    : t(`upload:cure.${cure.kind}`)}
                </td>
                <td>
                  {t(`errorCatalogue:actors.${actor}`)}. {t(`errorCatalogue:actorSentences.${actor}`)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
