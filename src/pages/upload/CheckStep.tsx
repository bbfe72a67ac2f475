import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../browser/saveFile.ts';
import { writeDeviceFile } from '../../domain/deviceFile/writeDeviceFile.ts';
import { type CheckedRow, checkedRows, countResults } from '../../domain/upload/checkedRows.ts';
import {
  type Correction,
  correctedRow,
  findingsOf,
  rowsToSend,
  type UploadDraft,
  withCorrectedRow,
  withLeftOut,
} from '../../domain/upload/draft.ts';
import { useFormat } from '../../i18n/format.ts';
import { CheckSummary } from './CheckSummary.tsx';
import { CheckTable } from './CheckTable.tsx';
import { RowEditor } from './RowEditor.tsx';
import type { Comparison } from './useKnownDevices.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface CheckStepProps {
  readonly draft: UploadDraft;
  readonly comparison: Comparison;
  readonly onChange: ChangeDraft;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The second step: errors and warnings, to be corrected before any call is made. */
export function CheckStep({ draft, comparison, onChange, onBack, onNext }: CheckStepProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const isWide = useMediaQuery('(min-width: 1200px)');
  const findings = useMemo(() => findingsOf(draft, comparison.known), [draft, comparison.known]);
  const rows = useMemo(() => checkedRows(draft, findings), [draft, findings]);
  const counts = useMemo(() => countResults(rows), [rows]);
  const ofFile = findings.filter(({ rowId }) => rowId === null);
  const [openedId, setOpenedId] = useState<number | null>(null);
  const opened = rows.find(({ row }) => row.id === openedId) ?? null;
  const next = useMemo(() => nextWithFinding(rows, openedId), [rows, openedId]);

  const open = useCallback(({ row }: CheckedRow) => setOpenedId(row.id), []);
  const close = () => setOpenedId(null);

  async function correct({ row }: CheckedRow, correction: Correction) {
    const corrected = await correctedRow(row, correction);
    onChange((now) => withCorrectedRow(now, corrected, correction));
  }

  async function takeSuggestions(some: readonly CheckedRow[]) {
    for (const checked of some) {
      const suggestions = checked.findings.flatMap(({ column, suggestion }) =>
        column !== null && suggestion !== null ? [[column, suggestion] as const] : [],
      );
      // Of several suggestions for a cell the first counts, since errors come first.
      if (suggestions.length > 0) await correct(checked, Object.fromEntries(suggestions.reverse()));
    }
  }

  const toSend = rows.length - counts.leftOut;
  const editor = opened && (
    <RowEditor
      key={opened.row.id}
      checked={opened}
      onCorrect={(correction) => void correct(opened, correction)}
      onLeaveOut={(isLeftOut) => onChange((now) => withLeftOut(now, [opened.row.id], isLeftOut))}
      onNext={next && (() => open(next))}
      onClose={close}
    />
  );
  return (
    <>
      <CheckSummary counts={counts} ofFile={ofFile} comparison={comparison} />
      <div className="upload-actions">
        <Button size="medium" onClick={onBack}>
          {t('back')}
        </Button>
        <Button
          variant="contained"
          size="medium"
          disabled={ofFile.length > 0 || counts.error > 0 || toSend === 0}
          onClick={onNext}
        >
          {t('check.next', { count: toSend, number: format.number(toSend) })}
        </Button>
        <span title={t('check.saveHint')}>
          <Button
            variant="outlined"
            size="medium"
            onClick={() => saveFile('devices.csv', writeDeviceFile(rowsToSend(draft), 'include'), 'text/csv')}
          >
            {t('check.save')}
          </Button>
        </span>
      </div>
      <div className="check-body">
        <CheckTable
          rows={rows}
          openedId={openedId}
          onOpen={open}
          onLeaveOut={(ids, isLeftOut) => onChange((now) => withLeftOut(now, ids, isLeftOut))}
          onTakeSuggestions={(some) => void takeSuggestions(some)}
        />
        {editor && isWide && <aside className="check-aside">{editor}</aside>}
        {editor && !isWide && (
          <Drawer
            open
            anchor="right"
            onClose={close}
            slotProps={{ paper: { sx: { width: 'min(480px, 100vw)' } } }}
          >
            {editor}
          </Drawer>
        )}
      </div>
    </>
  );
}

/** The next row with a finding after the opened one, continuing at the top; `null` if there is none. */
function nextWithFinding(rows: readonly CheckedRow[], openedId: number | null): CheckedRow | null {
  const at = rows.findIndex(({ row }) => row.id === openedId);
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return inTurn.find(({ findings }) => findings.length > 0) ?? null;
}
