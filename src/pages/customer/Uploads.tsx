import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepBatch } from '../../kept/batches.ts';
import { deleteListedUpload } from '../../kept/deleteKept.ts';
import { type ListedUpload, listedUploadsQuery } from '../../kept/listedUploads.ts';
import { keptUploadDays } from '../../kept/uploads.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { TeamFilter, TeamNone } from '../shared/team/teamParts.ts';
import { isInScope } from '../shared/team/teamScope.ts';
import { useTeamScope } from '../shared/team/useTeamScope.ts';
import { useOperations } from '../shared/useOperations.ts';
import { RemovedUpload, UploadRow } from './UploadRow.tsx';

// The list does not need it.
const DeleteUpload = lazyPart(() => import('./DeleteUpload.tsx'), 'DeleteUpload');

/** A team may have hundreds. */
const mostAtFirst = 100;

interface UploadsProps {
  readonly customerId: CustomerId;
  /** Whether an empty list explains how uploads get into it; useless where none can be opened. */
  readonly isShownEmpty: boolean;
}

/**
 * The uploads of a customer that this browser knows. One that was opened is removed at once and can be restored until the page is
 * left; one that was sent from here is removed after a question, because its devices are stored nowhere else.
 */
export function Uploads({ customerId, isShownEmpty }: UploadsProps) {
  const { t, i18n } = useTranslation('keptUploads');
  const format = useFormat();
  const account = useAccount().key;
  const { data: listed } = useQuery(listedUploadsQuery(account, customerId));
  const { team } = useOperations();
  const [scope, choose] = useTeamScope();
  const [isWhole, setWhole] = useState(false);
  const [toDelete, setToDelete] = useState<ListedUpload | null>(null);
  // Removed ones with their places, so that Undo appears where the upload was.
  const [removed, setRemoved] = useState<ReadonlyMap<string, { upload: ListedUpload; place: number }>>(
    new Map(),
  );
  const [restored, setRestored] = useState<string | null>(null);
  const remove = useMutation({
    mutationFn: (upload: ListedUpload) => deleteListedUpload(account, upload),
    networkMode: 'always',
  });
  const restore = useMutation({
    mutationFn: ({ batches }: ListedUpload) => Promise.all(batches.map((batch) => keepBatch(batch, true))),
    networkMode: 'always',
  });
  const body = useRef<HTMLDivElement>(null);

  if (listed === undefined) return <SkeletonRows rows={3} />;
  const inScope = listed.filter((upload) => isInScope(upload, scope));
  const shown = inScope.filter(({ key }) => !removed.has(key));
  for (const { upload, place } of removed.values()) shown.splice(place, 0, upload);
  const isFiltered = team !== null && listed.some((upload) => upload.team);
  if (shown.length === 0 && !isShownEmpty && !isFiltered) return null;
  const rows = isWhole ? shown : shown.slice(0, mostAtFirst);

  function removeUpload(upload: ListedUpload) {
    if (upload.sentHere !== null) return setToDelete(upload);
    setRemoved(new Map([...removed, [upload.key, { upload, place: shown.indexOf(upload) }]]));
    remove.mutate(upload);
  }

  function undo(upload: ListedUpload) {
    setRestored(upload.key);
    restore.mutate(upload, {
      // After it is stored again, so that it does not disappear from the list in between.
      onSettled: () => setRemoved((now) => new Map([...now].filter(([key]) => key !== upload.key))),
    });
  }

  return (
    <div ref={body} tabIndex={-1} className="uploads">
      {isFiltered && (
        <Suspense fallback={null}>
          <TeamFilter scope={scope} onChoose={choose} />
        </Suspense>
      )}
      {shown.length > 0 ? (
        <>
          <div className="uploads-card">
            <div className="uploads-head" aria-hidden="true">
              <span>{t('columns.upload')}</span>
              <span>{t('columns.sent')}</span>
              <span>{t('columns.outcome')}</span>
            </div>
            <ul aria-label={t('list')}>
              {rows.map((upload) => (
                <li key={upload.key}>
                  {removed.has(upload.key) ? (
                    <RemovedUpload upload={upload} onUndo={() => undo(upload)} />
                  ) : (
                    <UploadRow
                      upload={upload}
                      isRestored={restored === upload.key}
                      onRemove={() => removeUpload(upload)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
          {rows.length < shown.length && (
            <Button onClick={() => setWhole(true)}>
              {t('showAll', { number: format.number(shown.length) })}
            </Button>
          )}
          <p className="uploads-about">
            {team
              ? i18n.getFixedT(null, 'team')('aboutCustomer', { days: keptUploadDays })
              : t('about', { days: keptUploadDays })}
          </p>
        </>
      ) : isFiltered ? (
        <Suspense fallback={null}>
          <TeamNone scope={scope} />
        </Suspense>
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('noneMeaning')}</p>
          <p>{t('noneNext')}</p>
        </EmptyState>
      )}
      {toDelete && (
        <Suspense fallback={null}>
          <DeleteUpload
            upload={toDelete}
            onDelete={async () => {
              await remove.mutateAsync(toDelete);
              body.current?.focus();
            }}
            onDone={() => setToDelete(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
