import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ColumnMeaning, FileColumn } from '../../domain/deviceFile/readDeviceFile.ts';
import type { TextEncodingName } from '../../domain/deviceFile/textEncodings.ts';
import type { DraftFile } from '../../domain/upload/draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { ColumnMeanings } from './ColumnMeanings.tsx';
import { FileFacts } from './FileFacts.tsx';

interface FileSummaryProps {
  readonly file: DraftFile;
  readonly deviceCount: number;
  readonly onMeaning: (column: FileColumn, meaning: ColumnMeaning) => void;
  readonly onEncoding: (encoding: TextEncodingName) => void;
  readonly onSheet: (sheet: string) => void;
  readonly onRemove: () => void;
}

const skippedShown = 3;

/** How a file is written and what each column means, both of which the user can correct. */
export function FileSummary(props: FileSummaryProps) {
  const { file, deviceCount, onMeaning, onEncoding, onSheet, onRemove } = props;
  const { t } = useTranslation(['uploadPage', 'upload']);
  const format = useFormat();
  const withoutPlace = file.columns.flatMap(({ meaning }) =>
    meaning === 'groupTag' || meaning === 'assignedUser' ? [meaning] : [],
  );
  return (
    <section aria-label={file.name ?? t('source.pasted')} className="upload-card">
      <div className="upload-line">
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {file.name ?? t('source.pasted')}
        </Typography>
        <span>{t('file.devices', { count: deviceCount, number: format.number(deviceCount) })}</span>
        <Button onClick={onRemove}>{t('source.remove')}</Button>
      </div>
      <FileFacts file={file} onEncoding={onEncoding} onSheet={onSheet} />
      {file.skipped.length > 0 && (
        <div className="upload-quiet">
          {t('file.skipped', { count: file.skipped.length, number: format.number(file.skipped.length) })}
          <ul className="skipped-lines">
            {file.skipped.slice(0, skippedShown).map(({ line, text }) => (
              <li key={line}>
                {t('upload:place.line', { line })}: <bdi>{text}</bdi>
              </li>
            ))}
            {file.skipped.length > skippedShown && <li>…</li>}
          </ul>
        </div>
      )}
      {withoutPlace.map((meaning) => (
        <p key={meaning} className="upload-warning">
          {t('file.noPlace', { meaning: t(`upload:columns.${meaning}`) })}
        </p>
      ))}
      {file.columns.some(({ meaning }) => meaning === 'unknown') && (
        <p className="upload-warning">{t('file.unknownHint')}</p>
      )}
      <ColumnMeanings columns={file.columns} onMeaning={onMeaning} />
    </section>
  );
}
