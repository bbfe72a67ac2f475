import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyHtml } from '../../../browser/clipboard.ts';
import { saveFile } from '../../../browser/saveFile.ts';
import { dayOf, exportTable } from '../../../domain/export/exportTable.ts';
import { mailTable } from '../../../domain/export/mailTable.ts';
import { useFormat } from '../../../i18n/format.ts';
import { isLanguage } from '../../../i18n/language.ts';
import { csvFile } from '../exportedFile.ts';
import { useMaskedKeys } from '../useMaskedKeys.ts';
import type { FoundRow } from './foundRow.ts';
import { useFoundColumns } from './useFoundColumns.tsx';

/** Saves or copies the shown rows of a list with every column. */
export function ListExport({ rows }: { rows: readonly FoundRow[] }) {
  const { t, i18n } = useTranslation('find');
  const format = useFormat();
  const [masksKeys] = useMaskedKeys();
  const columns = useFoundColumns({ isList: true, hasCustomers: true, masksKeys });
  const [result, setResult] = useState('');
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const dates = { since: 'since', uploaded: 'uploadedAt' } as const;
  const table = () =>
    exportTable(
      rows,
      columns.map(({ key, name, text }) => ({
        name,
        // A time as such, and not in the few words of a column.
        cell: (row) => (key === 'since' || key === 'uploaded' ? (row.hit?.[dates[key]] ?? null) : text(row)),
      })),
    );

  function save() {
    const { name, content, type } = csvFile([t('list.fileName'), dayOf(new Date())], table(), language);
    saveFile(name, content, type);
    setResult(t('list.saved', { name }));
  }

  async function copy() {
    const { html, text } = mailTable(table(), language);
    const isCopied = await copyHtml(html, text);
    const count = rows.length;
    setResult(isCopied ? t('list.copied', { count, number: format.number(count) }) : t('list.notCopied'));
  }

  return (
    <>
      <Button onClick={save}>{t('list.save')}</Button>
      <Button onClick={() => void copy()}>{t('list.copy')}</Button>
      <span role="status">{result}</span>
    </>
  );
}
