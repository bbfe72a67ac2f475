import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedRow, CheckResult } from '../../domain/upload/checkedRows.ts';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { StatusChip } from '../../ui/StatusChip.tsx';
import type { OutcomeTone } from '../../ui/theme.ts';
import { useFindingTexts } from './useFindingTexts.ts';

type CheckColumn = DataTableColumn<CheckedRow>;

/**
 * The columns of the check. The objects are the same until the language changes, or where the rows come from: several files
 * (`withFile`), or entered by hand (`withTyped`).
 */
export function useCheckColumns(
  onOpen: (checked: CheckedRow) => void,
  withFile: boolean,
  withTyped: boolean,
): readonly CheckColumn[] {
  const texts = useFindingTexts();
  const { t } = useTranslation(['uploadPage', 'upload']);
  return useMemo(() => {
    const value = (
      key: 'serialNumber' | 'productKey' | 'manufacturer' | 'model',
      width: number,
    ): CheckColumn => ({
      key,
      name: t(`upload:columns.${key}`),
      width,
      filter: 'text',
      text: ({ row }) => row[key],
    });
    const file: CheckColumn = {
      key: 'file',
      name: t('check.columns.file'),
      width: 150,
      filter: 'choice',
      isGroupable: true,
      text: ({ row }) => row.file ?? '',
    };
    const columns: readonly CheckColumn[] = [
      {
        key: 'place',
        name: t('check.columns.place'),
        width: withTyped ? 190 : 76,
        isKey: true,
        alignEnd: true,
        text: ({ row }) => (row.line === null ? texts.place(row) : String(row.line)),
        sortValue: ({ row }) => row.line ?? 1e9 + Math.abs(row.id),
        render: (checked, tabIndex) => (
          <button
            type="button"
            className="link-button"
            tabIndex={tabIndex}
            title={t('check.open', { place: texts.place(checked.row) })}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(checked);
            }}
          >
            {checked.row.line ?? texts.place(checked.row)}
          </button>
        ),
      },
      ...(withFile ? [file] : []),
      {
        key: 'result',
        name: t('check.columns.result'),
        width: 148,
        filter: 'choice',
        isGroupable: true,
        value: ({ result }) => result,
        text: ({ result }) => t(`check.result.${result}`),
        render: ({ result }) => <CheckResultChip result={result} />,
      },
      value('serialNumber', 150),
      {
        key: 'reason',
        name: t('check.columns.reason'),
        width: 400,
        isGroupable: true,
        value: ({ findings }) => findings[0]?.kind ?? '',
        text: ({ findings }) => findings.map(texts.reason).join(' '),
        render: ({ findings }) => <TwoLines text={findings.map(texts.reason).join(' ')} />,
      },
      {
        key: 'remedy',
        name: t('check.columns.remedy'),
        width: 400,
        isGrowing: true,
        text: ({ findings }) => findings.map(texts.remedy).join(' '),
        render: ({ findings }) => <TwoLines text={findings.map(texts.remedy).join(' ')} />,
      },
      {
        key: 'where',
        name: t('check.columns.where'),
        width: 120,
        filter: 'choice',
        text: ({ findings }) =>
          [...new Set(findings.flatMap(({ column }) => (column ? t(`upload:columns.${column}`) : [])))].join(
            ', ',
          ),
      },
      value('productKey', 160),
      value('manufacturer', 150),
      value('model', 150),
      {
        key: 'inHash',
        name: t('check.columns.inHash'),
        width: 280,
        filter: 'text',
        text: ({ row: { hashReading } }) => {
          if (!hashReading?.ok) return '';
          const { serialNumber, manufacturer, model } = hashReading.device;
          return [serialNumber, manufacturer, model].filter(Boolean).join(', ');
        },
      },
    ];
    return columns;
  }, [t, texts, onOpen, withFile, withTyped]);
}

const tones = {
  error: 'forYou',
  warning: 'waitingForOthers',
  fine: 'registered',
  leftOut: 'unclear',
} as const satisfies Record<CheckResult, OutcomeTone>;

export function CheckResultChip({ result }: { result: CheckResult }) {
  const { t } = useTranslation('uploadPage');
  return <StatusChip tone={tones[result]}>{t(`check.result.${result}`)}</StatusChip>;
}

function TwoLines({ text }: { text: string }) {
  return (
    <span className="two-lines" title={text}>
      {text}
    </span>
  );
}
