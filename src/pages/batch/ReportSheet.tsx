import { useTranslation } from 'react-i18next';
import type { Batch, BatchDevice } from '../../domain/batch.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import { type ExportedReason, exportedReasons } from '../../domain/export/exportedReasons.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { batchOutcomes, isToResolve, outcomes } from '../../domain/outcome.ts';
import { batchDeviceName } from '../../domain/upload/sentDevice.ts';
import { withoutSecrets } from '../../domain/withoutSecrets.ts';
import { formatFor } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { OutcomeBar } from '../../ui/OutcomeBar.tsx';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { uploadName } from '../shared/useUploadName.ts';
import { verdictText } from '../shared/useVerdictText.ts';

/** The texts of the report; they must be loaded in its language. */
export const reportNamespaces = ['report', 'batch', 'assignment'] as const;

interface ReportSheetProps {
  readonly upload: ShownUpload;
  readonly batch: Batch;
  readonly customerName: string | null;
  readonly nameInLink: string | null;
  readonly masksKeys: boolean;
  readonly language: Language;
}

/** In characters; longer names come only from damaged or hostile data. */
const longestName = 100;

/** What the customer reads: the result, what has to be done and by whom, and the devices that it is about. */
export function ReportSheet(props: ReportSheetProps) {
  const { upload, batch, customerName, nameInLink, masksKeys, language } = props;
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'report');
  const ofBatch = i18n.getFixedT(language, 'batch');
  const format = formatFor(language);
  const verdict = batchVerdict(batch);
  const { of } = batchOutcomes(batch.devices);
  const reasons = exportedReasons(
    batch.devices.filter((device) => isToResolve(of(device).outcome)),
    of,
  );
  const { shown: name, inLink } = uploadName(upload, nameInLink, ofBatch, format);
  const headline = verdictText(ofBatch, format)(verdict, upload.sentCount);
  const shares = outcomes.map((tone) => ({
    ...{ tone, count: verdict[tone], number: format.number(verdict[tone]) },
    word: t(`outcomes.${tone}`),
  }));
  const deviceName = (device: BatchDevice) => {
    const known = batchDeviceName(device, upload.sent?.[device.position - 1] ?? null);
    if (known === null) return ofBatch('device.unnamed', { position: device.position });
    const shown = known.kind === 'productKey' && masksKeys ? maskProductKey(known.value) : known.value;
    return withoutSecrets(shown).slice(0, longestName);
  };
  const textsOf = ({ explanation }: ExportedReason) =>
    explanation
      ? t(`errors.${explanation.name}`, { returnObjects: true })
      : t('unknown', { returnObjects: true });
  const actorOf = ({ actor }: ExportedReason) => t(`actors.${actor ?? 'unknown'}`);
  const counted = (count: number) => ({ count, number: format.number(count) });

  return (
    <article className="report" lang={language} aria-label={t('page.title')}>
      <title>{[customerName, name, t('page.title')].filter(Boolean).join(' · ')}</title>
      <p className="report-kind">{t('kind')}</p>
      <h1>
        <bdi>{customerName ?? upload.customerId}</bdi>
      </h1>
      <p className="report-facts">
        {/* Without a name, it says already that it is an upload, and when it was made. */}
        {inLink !== null && `${t('upload')}: `}
        <bdi>{name}</bdi>
        {upload.answeredAt && ` · ${t('asOf')}: ${format.dateTime(upload.answeredAt)}`}
      </p>
      <p className="report-headline">{headline}</p>
      <OutcomeBar shares={shares} label={headline} />
      <ul className="report-legend">
        {shares
          .filter(({ count }) => count > 0)
          .map(({ tone, number, word }) => (
            <li key={tone}>
              <i className={tone} aria-hidden="true" />
              <b>{number}</b> {word}
            </li>
          ))}
      </ul>
      {verdict.phase !== 'done' && <p>{t('running')}</p>}
      {verdict.phase === 'done' && verdict.toResolve === 0 && <p>{t('nothingToDo')}</p>}
      {reasons.length > 0 && (
        <>
          <h2>{t('toDo')}</h2>
          <table className="report-reasons">
            <thead>
              <tr>
                {(['count', 'reason', 'actor', 'remedy'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reasons.map((reason) => (
                <tr key={reason.devices[0]?.position}>
                  <td className="report-number">{format.number(reason.devices.length)}</td>
                  <td>
                    <Reason title={textsOf(reason).title} code={reason.code} />
                  </td>
                  <td>{actorOf(reason)}</td>
                  <td>{textsOf(reason).remedy}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>{t('devices', counted(verdict.toResolve))}</h2>
          <table className="report-devices">
            <thead>
              <tr>
                {(['serialNumber', 'reason', 'actor'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reasons.flatMap((reason) =>
                reason.devices.map((device) => (
                  <tr key={device.position}>
                    <td>
                      <bdi>{deviceName(device)}</bdi>
                    </td>
                    <td>
                      <Reason title={textsOf(reason).title} code={reason.code} />
                    </td>
                    <td>{actorOf(reason)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </>
      )}
      {verdict.alreadyRegistered > 0 && <p>{t('alreadyRegistered', counted(verdict.alreadyRegistered))}</p>}
      <p className="report-facts">
        {t('reference')}: {upload.trackingIds.join(', ')}
      </p>
    </article>
  );
}

function Reason({ title, code }: { readonly title: string; readonly code: string }) {
  return (
    <>
      {title} {code !== '' && <bdi className="report-code">({withoutSecrets(code)})</bdi>}
    </>
  );
}
