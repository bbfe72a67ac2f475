import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { deviceColumns } from '../../domain/deviceFile/deviceRow.ts';
import type { ColumnMeaning, FileColumn } from '../../domain/deviceFile/readDeviceFile.ts';
import type { Delimiter } from '../../domain/deviceFile/readTable.ts';
import type { DraftFile } from '../../domain/upload/draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';

interface FileSummaryProps {
  readonly file: DraftFile;
  readonly deviceCount: number;
  readonly onMeaning: (column: FileColumn, meaning: ColumnMeaning) => void;
  readonly onRemove: () => void;
}

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<
  Delimiter,
  string
>;
const choices = [...deviceColumns, 'groupTag', 'assignedUser', 'ignored'] as const;
/** In characters: enough to recognize a value. */
const exampleLength = 32;

/** How the file is written and what each column means, which the user can correct. */
export function FileSummary({ file, deviceCount, onMeaning, onRemove }: FileSummaryProps) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  const format = useFormat();
  const facts = [
    { name: t('file.encoding'), value: <code>{file.encoding}</code> },
    { name: t('file.delimiter'), value: t(`file.delimiters.${delimiterNames[file.delimiter]}`) },
    { name: t('file.header'), value: t(file.hasHeader ? 'file.headerFound' : 'file.headerMissing') },
  ];
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
      <KeyValueList inline items={facts} />
      {withoutPlace.map((meaning) => (
        <p key={meaning} className="upload-warning">
          {t('file.noPlace', { meaning: t(`upload:columns.${meaning}`) })}
        </p>
      ))}
      {file.columns.some(({ meaning }) => meaning === 'unknown') && (
        <p className="upload-warning">{t('file.unknownHint')}</p>
      )}
      <div className="upload-scroll">
        <table className="upload-table">
          <caption className="visually-hidden">{t('file.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('file.column')}</th>
              <th scope="col" className="wide-only">
                {t('file.example')}
              </th>
              <th scope="col">{t('file.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {file.columns.map((column) => {
              const name = column.header || t('file.numbered', { number: column.index + 1 });
              return (
                <tr key={column.key}>
                  <th scope="row">{name}</th>
                  <td className="wide-only">
                    <Example column={column} />
                  </td>
                  <td>
                    <NativeSelect
                      value={column.meaning}
                      error={column.meaning === 'unknown'}
                      inputProps={{ 'aria-label': t('file.meaningOf', { column: name }) }}
                      onChange={({ target }) => onMeaning(column, target.value as ColumnMeaning)}
                    >
                      {column.meaning === 'unknown' && <option value="unknown">{t('file.unknown')}</option>}
                      {choices.map((choice) => (
                        <option key={choice} value={choice}>
                          {choice === 'ignored' ? t('file.ignored') : t(`upload:columns.${choice}`)}
                        </option>
                      ))}
                    </NativeSelect>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Example({ column: { meaning, example } }: { column: FileColumn }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  if (meaning === 'hardwareHash' && example !== '')
    return t('file.hash', { number: format.number(example.length) });
  return <bdi>{example.length > exampleLength ? `${example.slice(0, exampleLength)}…` : example}</bdi>;
}
