import NativeSelect from '@mui/material/NativeSelect';
import { useTranslation } from 'react-i18next';
import { deviceColumns } from '../../domain/deviceFile/deviceRow.ts';
import type { ColumnMeaning, FileColumn } from '../../domain/deviceFile/readDeviceFile.ts';
import { useFormat } from '../../i18n/format.ts';

interface ColumnMeaningsProps {
  readonly columns: readonly FileColumn[];
  readonly onMeaning: (column: FileColumn, meaning: ColumnMeaning) => void;
}

const choices = [...deviceColumns, 'groupTag', 'assignedUser', 'ignored'] as const;
/** In characters: enough to recognize a value. */
const exampleLength = 32;

/** What each column of a file means, which the user can correct. */
export function ColumnMeanings({ columns, onMeaning }: ColumnMeaningsProps) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  return (
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
          {columns.map((column) => {
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
  );
}

function Example({ column: { meaning, example } }: { column: FileColumn }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  if (meaning === 'hardwareHash' && example !== '')
    return t('file.hash', { number: format.number(example.length) });
  return <bdi>{example.length > exampleLength ? `${example.slice(0, exampleLength)}…` : example}</bdi>;
}
