import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { type ComparedThing, pastedCompared, writeCompared } from '../../domain/comparedAddress.ts';
import { foldForSearch } from '../../domain/foldForSearch.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { retryChain } from '../../domain/upload/retryChain.ts';
import { useFormat } from '../../i18n/format.ts';
import { type ListedUpload, listedUploadsQuery } from '../../kept/listedUploads.ts';
import { deviceBatchesQuery } from '../../partnerCenter/deviceBatches.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { pasteOnOneLine } from '../../ui/pasteOnOneLine.ts';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { ApiProblem } from '../shared/ApiProblem.tsx';
import { useListedChip, useListedFacts, useListedName } from '../shared/useUploadWords.ts';

interface SideChoiceProps {
  readonly customerId: CustomerId;
  /** What it is compared with; `null` if that is not chosen yet. It is not offered. */
  readonly other: ComparedThing | null;
  readonly onChoose: (thing: ComparedThing) => void;
  /** Escape was pressed; `null` if something has to be chosen. */
  readonly onClose: (() => void) | null;
}

/** A choice in the list. */
interface Choice {
  readonly thing: ComparedThing;
  readonly name: string;
  readonly facts: string;
  readonly chip?: ReactNode;
}

/** Chooses an upload or a device batch of the customer: from those that are known here, or by a tracking ID or a link. */
export function SideChoice({ customerId, other, onChoose, onClose }: SideChoiceProps) {
  const { t } = useTranslation('compare');
  const [text, setText] = useState('');
  const uploads = useUploadChoices(customerId, other);
  const batches = useDeviceBatchChoices(customerId, other);
  const pasted = pastedCompared(text);
  const isFound = ({ name }: Choice) => foldForSearch(name).includes(foldForSearch(text.trim()));
  const input = useRef<HTMLSpanElement>(null);
  const hintId = useId();
  const isFocusWanted = onClose !== null;
  useEffect(() => {
    if (isFocusWanted) input.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isFocusWanted]);

  const shownUploads = pasted ? [] : uploads.choices.filter(isFound);
  const shownBatches = pasted ? [] : batches.choices.filter(isFound);
  const isNothingFound =
    !pasted && text.trim() !== '' && shownUploads.length + shownBatches.length === 0 && !batches.isLoading;
  return (
    <div className="compare-choice">
      <span ref={input}>
        <SearchInput
          label={t('choice.label')}
          value={text}
          onChange={setText}
          onClear={() => setText('')}
          onPaste={pasteOnOneLine(setText)}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Escape' && !nativeEvent.isComposing) onClose?.();
          }}
          aria-describedby={hintId}
        />
      </span>
      <p id={hintId} className="compare-quiet" role={isNothingFound ? 'status' : undefined}>
        {isNothingFound ? t('choice.nothingFound') : t('choice.hint')}
      </p>
      {pasted && <Pasted {...{ customerId, pasted, onChoose }} />}
      <Choices title={t('choice.uploads')} choices={shownUploads} onChoose={onChoose} />
      {!pasted && uploads.isEmpty && text === '' && <p className="compare-quiet">{t('choice.noUploads')}</p>}
      <Choices title={t('choice.deviceBatches')} choices={shownBatches} onChoose={onChoose} />
      {!pasted && batches.isLoading && (
        <p role="status" className="compare-quiet">
          {t('choice.loadingBatches')}
        </p>
      )}
      {!pasted && batches.error && (
        <ApiProblem error={batches.error} variant="line" onRetry={batches.retry} />
      )}
    </div>
  );
}

interface ChoicesProps extends Pick<SideChoiceProps, 'onChoose'> {
  readonly title: string;
  readonly choices: readonly Choice[];
}

function Choices({ title, choices, onChoose }: ChoicesProps) {
  const titleId = useId();
  if (choices.length === 0) return null;
  return (
    <>
      <h3 id={titleId}>{title}</h3>
      <ul aria-labelledby={titleId}>
        {choices.map(({ thing, name, facts, chip }) => (
          <li key={writeCompared(thing)}>
            <button type="button" onClick={() => onChoose(thing)}>
              <span className="compare-choice-name">
                <bdi>{name}</bdi>
                {chip}
              </span>
              <span className="compare-quiet">{facts}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PastedProps extends Pick<SideChoiceProps, 'customerId' | 'onChoose'> {
  readonly pasted: NonNullable<ReturnType<typeof pastedCompared>>;
}

/** What a pasted text names, to be chosen, or why it cannot be. */
function Pasted({ customerId, pasted, onChoose }: PastedProps) {
  const { t } = useTranslation(['compare', 'customers', 'keptUploads']);
  const format = useFormat();
  if (pasted.kind === 'problem') {
    const digits = pasted.found?.replace(/[^0-9a-z]/gi, '').length ?? 0;
    return (
      <p role="alert">
        {t(`customers:open.problem.${pasted.problem}`, { found: pasted.found ?? '', digits })}
      </p>
    );
  }
  const { thing } = pasted;
  if (pasted.customerId !== null && pasted.customerId !== customerId)
    return <p role="alert">{t('choice.otherCustomer')}</p>;
  if (thing.kind === 'deviceBatch')
    return (
      <Choices
        title={t('choice.pasted')}
        choices={[{ thing, name: thing.batchId, facts: t('choice.deviceBatch') }]}
        onChoose={onChoose}
      />
    );
  const count = thing.trackingIds.length;
  const start = thing.trackingIds[0]?.slice(0, 8) ?? '';
  const facts =
    count === 1
      ? (thing.trackingIds[0] ?? '')
      : t('keptUploads:parts', { count, number: format.number(count) });
  return (
    <Choices
      title={t('choice.pasted')}
      choices={[{ thing, name: thing.name ?? t('keptUploads:nameById', { start }), facts }]}
      onChoose={onChoose}
    />
  );
}

/** The uploads known here, those first that retry the same devices. */
function useUploadChoices(customerId: CustomerId, other: ComparedThing | null) {
  const { t } = useTranslation('compare');
  const { data: listed } = useQuery(listedUploadsQuery(useAccount().key, customerId));
  const nameOf = useListedName();
  const factsOf = useListedFacts();
  const chipOf = useListedChip();
  const otherIds = other?.kind === 'upload' ? other.trackingIds : [];
  const known = (listed ?? []).map((upload) => ({ ...upload, repairs: upload.sentHere?.repairs ?? [] }));
  const related = new Set(retryChain(known, otherIds)?.known.map(({ key }) => key));
  const isOther = ({ trackingIds }: ListedUpload) => trackingIds.every((id) => otherIds.includes(id));
  const offered = known.filter((upload) => upload.trackingIds.length > 0 && !isOther(upload));
  offered.sort((one, another) => Number(related.has(another.key)) - Number(related.has(one.key)));
  const choices = offered.map((upload): Choice => {
    const { tone, text } = chipOf(upload, false);
    return {
      // Its name comes from what is known here; only a link has to carry one.
      thing: { kind: 'upload', trackingIds: upload.trackingIds, name: null },
      name: nameOf(upload),
      facts: [related.has(upload.key) && t('choice.related'), factsOf(upload)].filter(Boolean).join(' · '),
      chip: <StatusChip tone={tone}>{text}</StatusChip>,
    };
  });
  return { choices, isEmpty: listed !== undefined && choices.length === 0 };
}

function useDeviceBatchChoices(customerId: CustomerId, other: ComparedThing | null) {
  const { t } = useTranslation('keptUploads');
  const format = useFormat();
  const { data, error, isPending, refetch } = useQuery(deviceBatchesQuery(usePartnerCenter(), customerId));
  const choices = (data?.batches ?? []).flatMap(({ batchId, name, deviceCount }): Choice[] => {
    if (batchId === null || (other?.kind === 'deviceBatch' && other.batchId === batchId)) return [];
    const count = deviceCount ?? 0;
    const facts = deviceCount === null ? '' : t('devices', { count, number: format.number(count) });
    return [{ thing: { kind: 'deviceBatch', batchId }, name, facts }];
  });
  return { choices, isLoading: isPending, error: data ? null : error, retry: () => void refetch() };
}
