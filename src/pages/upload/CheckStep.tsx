import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type Key, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckedRow, checkedRows, countResults } from '../../domain/upload/checkedRows.ts';
import {
  type Correction,
  correctedRow,
  findingsOf,
  type UploadDraft,
  withConfirmed,
  withCorrectedRows,
  withLeftOut,
} from '../../domain/upload/draft.ts';
import { openFailures } from '../../domain/upload/earlierFailures.ts';
import { useFormat } from '../../i18n/format.ts';
import { CheckSummary } from './CheckSummary.tsx';
import { CheckTable } from './CheckTable.tsx';
import { EarlierFailures } from './EarlierFailures.tsx';
import { ManyRowsDialog } from './ManyRowsDialog.tsx';
import { RowEditor } from './RowEditor.tsx';
import type { Comparison } from './useKnownDevices.ts';
import { useUndo } from './useUndo.ts';
import type { ChangeDraft } from './useUploadDraft.ts';

interface CheckStepProps {
  readonly draft: UploadDraft;
  readonly comparison: Comparison;
  readonly onChange: ChangeDraft;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The opened row, and how often its editor was asked to take the focus: 0 while it only follows the cursor of the table. */
interface Opened {
  readonly id: number;
  readonly focusRequests: number;
}

/** The second step: errors and warnings, to be corrected before any call is made. */
export function CheckStep({ draft, comparison, onChange, onBack, onNext }: CheckStepProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const isWide = useMediaQuery('(min-width: 1200px)', { noSsr: true });
  const findings = useMemo(() => findingsOf(draft, comparison.known), [draft, comparison.known]);
  const rows = useMemo(() => checkedRows(draft, findings), [draft, findings]);
  const counts = useMemo(() => countResults(rows), [rows]);
  const earlier = useMemo(() => openFailures(draft), [draft]);
  const { act, last, undo } = useUndo(onChange);
  const [selected, setSelected] = useState<ReadonlySet<Key>>(new Set());
  const [isChangingMany, setIsChangingMany] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  const openedRow = rows.find(({ row }) => row.id === opened?.id) ?? null;
  const next = useMemo(() => nextWithFinding(rows, opened?.id ?? null), [rows, opened?.id]);

  /** From the table: a row that the cursor moves to while another is open does not take the focus from it. */
  const open = useCallback(
    ({ row: { id } }: CheckedRow) =>
      setOpened((now) => ({ id, focusRequests: now && now.id !== id ? 0 : (now?.focusRequests ?? 0) + 1 })),
    [],
  );
  const openNext = ({ row: { id } }: CheckedRow) => setOpened({ id, focusRequests: 1 });
  const close = () => setOpened(null);

  const did = (what: 'edited' | 'leftOut' | 'included' | 'confirmed', count: number) =>
    t(`check.did.${what}`, { count, number: format.number(count) });

  async function correct(corrections: readonly (readonly [CheckedRow, Correction])[]) {
    const corrected = await Promise.all(
      corrections.map(async ([{ row }, correction]) => ({
        row: await correctedRow(row, correction),
        correction,
      })),
    );
    if (corrected.length > 0)
      act(did('edited', corrected.length), (now) => withCorrectedRows(now, corrected));
  }

  const takeSuggestions = (some: readonly CheckedRow[]) =>
    correct(
      some.flatMap((checked) => {
        const suggestions = checked.findings.flatMap(({ column, suggestion }) =>
          column !== null && suggestion !== null ? [[column, suggestion] as const] : [],
        );
        // Of several suggestions for a cell the first counts, since errors come first.
        const correction: Correction = Object.fromEntries(suggestions.reverse());
        return suggestions.length > 0 ? [[checked, correction] as const] : [];
      }),
    );

  function leaveOut(ids: readonly number[], isLeftOut: boolean) {
    act(did(isLeftOut ? 'leftOut' : 'included', ids.length), (now) => withLeftOut(now, ids, isLeftOut));
  }

  function confirm(ids: readonly number[]) {
    act(did('confirmed', ids.length), (now) => withConfirmed(now, ids));
  }

  const editor = openedRow && (
    <RowEditor
      key={openedRow.row.id}
      checked={openedRow}
      focusRequests={opened?.focusRequests ?? 0}
      onCorrect={(correction) => void correct([[openedRow, correction]])}
      onConfirm={() => confirm([openedRow.row.id])}
      onLeaveOut={(isLeftOut) => leaveOut([openedRow.row.id], isLeftOut)}
      onNext={next && (() => openNext(next))}
      onClose={close}
    />
  );
  return (
    <>
      <CheckSummary
        draft={draft}
        counts={counts}
        ofFile={findings.filter(({ rowId }) => rowId === null)}
        needsDecision={earlier.some(({ needsDecision }) => needsDecision)}
        comparison={comparison}
        onBack={onBack}
        onNext={onNext}
        onChangeMany={() => setIsChangingMany(true)}
      >
        <span role="status">{last}</span>
        {last !== null && <Button onClick={undo}>{t('check.undo')}</Button>}
      </CheckSummary>
      <EarlierFailures draft={draft} open={earlier} onConfirm={confirm} />
      <div className="check-body">
        <CheckTable
          rows={rows}
          openedId={opened?.id ?? null}
          selected={selected}
          onSelect={setSelected}
          onOpen={open}
          onLeaveOut={leaveOut}
          onTakeSuggestions={(some) => void takeSuggestions(some)}
          onChangeMany={() => setIsChangingMany(true)}
        />
        {editor && isWide && <aside className="check-aside">{editor}</aside>}
        {editor && !isWide && (
          <Drawer open anchor="right" onClose={close} slotProps={{ paper: { className: 'check-drawer' } }}>
            {editor}
          </Drawer>
        )}
      </div>
      {isChangingMany && (
        <ManyRowsDialog
          rows={rows}
          selected={new Set([...selected].map(Number))}
          onCorrect={(some, correction) => void correct(some.map((one) => [one, correction] as const))}
          onLeaveOut={(some, isLeftOut) =>
            leaveOut(
              some.map(({ row }) => row.id),
              isLeftOut,
            )
          }
          onClose={() => setIsChangingMany(false)}
        />
      )}
    </>
  );
}

/** The next row with a finding after the opened one, continuing at the top; `null` if there is none. */
function nextWithFinding(rows: readonly CheckedRow[], openedId: number | null): CheckedRow | null {
  const at = rows.findIndex(({ row }) => row.id === openedId);
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return inTurn.find(({ findings }) => findings.length > 0) ?? null;
}
