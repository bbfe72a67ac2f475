import Button from '@mui/material/Button';
import { type ClipboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mostPastedDevices,
  type PastedState,
  pastedDevices,
  pastedStates,
} from '../../../domain/find/pastedDevices.ts';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { useFormat } from '../../../i18n/format.ts';
import { FoundTable } from './FoundTable.tsx';
import { type FoundRow, rowOfAnswer } from './foundRow.ts';
import { ListExport } from './ListExport.tsx';
import { PartialMark } from './PartialMark.tsx';
import { type CheckedList, useCheckedList } from './useDeviceFinder.ts';
import { useHasRead } from './useHasRead.ts';

interface PastedListProps {
  readonly customerId: CustomerId | null;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSearchOne: () => void;
}

/** What became of each device of a pasted list. */
export function PastedList({ customerId, text, onChange, onSearchOne }: PastedListProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const [fieldId, hintId] = [useId(), useId()];
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const deferred = useDeferredValue(text);
  const devices = useMemo(() => pastedDevices(deferred), [deferred]);
  // Drawn in slices: the rows of a long list take longer than a task may.
  const checked = useDeferredValue(useCheckedList(devices, customerId));
  return (
    <>
      <div className="find-list">
        <label htmlFor={fieldId}>{t('list.label')}</label>
        <textarea
          id={fieldId}
          ref={field}
          rows={6}
          value={text}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={hintId}
          onChange={({ target }) => onChange(target.value)}
          onPaste={pasteLines(onChange)}
        />
        <p id={hintId} className="find-hint">
          {devices.length === mostPastedDevices
            ? t('list.tooMany', { number: format.number(mostPastedDevices) })
            : t('list.hint', { number: format.number(mostPastedDevices) })}
        </p>
        <div className="find-actions">
          <Button variant="outlined" onClick={onSearchOne}>
            {t('toSearch')}
          </Button>
          {text !== '' && (
            <Button
              onClick={() => {
                onChange('');
                field.current?.focus();
              }}
            >
              {t('list.clear')}
            </Button>
          )}
        </div>
      </div>
      {devices.length > 0 && (
        <p role="status" className="find-count">
          {checked === null ? t('searching') : <Counted checked={checked} />}
        </p>
      )}
      {checked && devices.length > 0 && <CheckedDevices checked={checked} customerId={customerId} />}
    </>
  );
}

/** Browsers insert thousands of lines one by one, which takes a minute. */
function pasteLines(onChange: (text: string) => void) {
  return (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\n\r]/.test(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    onChange(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  };
}

function Counted({ checked: { answers } }: { checked: CheckedList }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const repeated = answers.filter(({ repeats }) => repeats !== null).length;
  const numbers = (count: number) => ({ count, number: format.number(count) });
  return [
    t('list.count', numbers(answers.length - repeated)),
    repeated > 0 && t('list.repeated', numbers(repeated)),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface CheckedDevicesProps {
  readonly checked: CheckedList;
  readonly customerId: CustomerId | null;
}

function CheckedDevices({ checked: { answers, counts }, customerId }: CheckedDevicesProps) {
  const { t } = useTranslation('find');
  const hasRead = useHasRead(customerId);
  const [chosen, setChosen] = useState<PastedState | null>(null);
  const isChosen = chosen !== null && counts[chosen] > 0 ? chosen : null;
  const [shown, setShown] = useState<readonly FoundRow[]>([]);
  const rows = useMemo(
    () => answers.filter(({ state }) => isChosen === null || state === isChosen).map(rowOfAnswer),
    [answers, isChosen],
  );
  return (
    <>
      <PartialMark customerId={customerId} />
      {counts.notFound > 0 && <p className="find-hint">{t(hasRead ? 'list.honestRead' : 'list.honest')}</p>}
      <StateChips counts={counts} all={answers.length} chosen={isChosen} onChoose={setChosen} />
      <FoundTable
        label={t('list.results')}
        rows={rows}
        hasCustomers={customerId === null}
        onArranged={setShown}
        tools={<ListExport rows={shown} />}
      />
    </>
  );
}

interface StateChipsProps extends Pick<CheckedList, 'counts'> {
  readonly all: number;
  readonly chosen: PastedState | null;
  readonly onChoose: (state: PastedState | null) => void;
}

/** How many devices have each result; choosing one shows only these. */
function StateChips({ counts, all, chosen, onChoose }: StateChipsProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const chip = (state: PastedState | null, name: string, count: number) => (
    <button
      key={state ?? ''}
      type="button"
      className="find-chip"
      aria-pressed={chosen === state}
      onClick={() => onChoose(chosen === state ? null : state)}
    >
      {name} <span>{format.number(count)}</span>
    </button>
  );
  return (
    <fieldset aria-label={t('list.filter')} className="find-chips">
      {chip(null, t('list.all'), all)}
      {pastedStates
        .filter((state) => counts[state] > 0)
        .map((state) => chip(state, t(`states.${state}`), counts[state]))}
    </fieldset>
  );
}
