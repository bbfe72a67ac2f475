import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pasteOnOneLine } from '../../../ui/pasteOnOneLine.ts';
import { type JumpResult, useJumpResults } from './useJumpResults.ts';
import './jump.css';

/** Finds customers, uploads, pages, errors and actions by one text. Arrow keys choose, Enter opens. */
export function JumpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('jump');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const { results, problem } = useJumpResults(text);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const at = Math.min(chosen, results.length - 1);
  const optionId = (place: number) => `${listId}-${place}`;

  useEffect(() => {
    list.current?.querySelector(`[id="${listId}-${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);

  function change(next: string) {
    setText(next);
    setChosen(0);
  }

  function open(result: JumpResult | undefined) {
    if (result === undefined) return;
    // Closed first: what opens may take the focus.
    onClose();
    result.open();
  }

  function onKeyDown(event: KeyboardEvent) {
    // An input method uses Enter and the arrows itself while it composes a character.
    if (event.nativeEvent.isComposing) return;
    const last = results.length - 1;
    const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    if (next !== undefined) setChosen(next);
    else if (event.key === 'Enter') open(results[at]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      // A page that appears behind the dialog may take the focus, which MUI then gives to the dialog instead of its field.
      onFocus={() => field.current?.focus()}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': t('title') } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <InputBase
        autoFocus
        inputRef={field}
        fullWidth
        value={text}
        placeholder={t('placeholder')}
        onChange={({ target }) => change(target.value)}
        onKeyDown={onKeyDown}
        inputProps={{
          role: 'combobox',
          'aria-label': t('title'),
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-autocomplete': 'list',
          'aria-activedescendant': results.length > 0 ? optionId(at) : undefined,
          spellCheck: false,
          autoComplete: 'off',
          onPaste: pasteOnOneLine(change),
        }}
        className="jump-input"
      />
      <div ref={list} id={listId} role="listbox" aria-label={t('results')} className="jump-results">
        {results.map((result, place) => (
          // The keyboard stays in the field, which names the chosen option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <div
            key={result.key}
            id={optionId(place)}
            role="option"
            aria-selected={place === at}
            onMouseMove={() => setChosen(place)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(result)}
          >
            <span className="jump-name">
              <bdi>{result.name}</bdi>
              {result.detail && <small>{result.detail}</small>}
            </span>
            <span className="jump-kind">{t(`kinds.${result.kind}`)}</span>
          </div>
        ))}
      </div>
      <p role="status" className="jump-note">
        {problem ?? (results.length === 0 ? t('nothing') : t('keys'))}
      </p>
    </Dialog>
  );
}
