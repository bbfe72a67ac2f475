import NativeSelect from '@mui/material/NativeSelect';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delimiter } from '../../domain/deviceFile/readTable.ts';
import { type TextEncodingName, textEncodings } from '../../domain/deviceFile/textEncodings.ts';
import type { DraftFile } from '../../domain/upload/draft.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';

interface FileFactsProps {
  readonly file: DraftFile;
  readonly onEncoding: (encoding: TextEncodingName) => void;
  readonly onSheet: (sheet: string) => void;
}

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<
  Delimiter,
  string
>;

/** How a file was read. Its encoding and its sheet can be changed. */
export function FileFacts({ file: { format, headerLine }, onEncoding, onSheet }: FileFactsProps) {
  const { t } = useTranslation('uploadPage');
  const header =
    headerLine === null
      ? t('file.headerMissing')
      : headerLine === 1
        ? t('file.headerFound')
        : t('file.headerAt', { line: headerLine });
  const facts: { name: string; value: ReactNode }[] =
    format.kind === 'text'
      ? [
          {
            name: t('file.encoding'),
            value: (
              <Choice
                label={t('file.encoding')}
                value={format.encoding}
                options={textEncodings.map((one) => [one, t(`file.encodings.${one}`)] as const)}
                onChoose={(value) => onEncoding(value as TextEncodingName)}
              />
            ),
          },
          { name: t('file.delimiter'), value: t(`file.delimiters.${delimiterNames[format.delimiter]}`) },
        ]
      : [
          {
            name: t('file.sheet'),
            value:
              format.sheets.length > 1 ? (
                <Choice
                  label={t('file.sheet')}
                  value={format.sheet}
                  options={format.sheets.map((one) => [one, one] as const)}
                  onChoose={onSheet}
                />
              ) : (
                <bdi>{format.sheet}</bdi>
              ),
          },
        ];
  return (
    <>
      <KeyValueList inline items={[...facts, { name: t('file.header'), value: header }]} />
      {format.kind === 'text' && format.accented.length > 0 && (
        <p className="upload-quiet">
          {t('file.accented')} <bdi>{format.accented.join(' · ')}</bdi>
        </p>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      value={value}
      inputProps={{ 'aria-label': label }}
      onChange={({ target }) => onChoose(target.value)}
    >
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </NativeSelect>
  );
}
