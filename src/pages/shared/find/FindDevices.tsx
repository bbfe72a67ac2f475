import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../../domain/identifiers.ts';
import { useFormat } from '../../../i18n/format.ts';
import { shortestSearch } from '../../../operations/DeviceFinder.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { useDraft } from '../../../ui/useDraft.ts';
import { FoundDevices } from './FoundDevices.tsx';
import { PastedList } from './PastedList.tsx';
import { ReadBatches } from './ReadBatches.tsx';
import { useListText } from './useListText.ts';
import './find.css';

interface FindDevicesProps {
  /** `null` for the devices of all customers. */
  readonly customerId: CustomerId | null;
  readonly query: string;
  /** Called at a pause in typing. */
  readonly onSearch: (text: string) => void;
}

/**
 * Finds devices by serial number, product key or device ID, one or a whole list, and has device batches read for that. The page loads
 * the texts `find`, `keptUploads`, `table`, `errorCatalogue` and `apiErrors`.
 */
export function FindDevices({ customerId, query, onSearch }: FindDevicesProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const hintId = useId();
  const [list, setList] = useListText(customerId);
  // An address that searches for something is opened for that.
  const [isList, setListMode] = useState(list !== '' && query === '');
  const draft = useDraft(query, onSearch);

  function showList() {
    setListMode(true);
    // After a reload, the list is shown again.
    onSearch('');
  }

  /** Several lines are a list, whichever field they are pasted into. */
  function onPaste(event: React.ClipboardEvent) {
    const text = event.clipboardData.getData('text');
    if (!/\S[\n\r]+\s*\S/.test(text)) return;
    event.preventDefault();
    event.stopPropagation();
    setList(text);
    showList();
  }

  return (
    <div className="find-devices">
      {isList ? (
        <PastedList
          customerId={customerId}
          text={list}
          onChange={setList}
          onSearchOne={() => setListMode(false)}
        />
      ) : (
        <>
          <div className="find-field" onPasteCapture={onPaste}>
            <SearchField
              label={t('label')}
              value={draft.text}
              onChange={draft.change}
              onComplete={draft.commit}
              describedBy={hintId}
            />
            <Button variant="outlined" onClick={showList}>
              {t('toList')}
            </Button>
          </div>
          <p id={hintId} className="find-hint">
            {t('hint', { number: format.number(shortestSearch) })}
          </p>
          <FoundDevices customerId={customerId} text={draft.text.trim()} />
        </>
      )}
      <ReadBatches customerId={customerId} />
    </div>
  );
}
