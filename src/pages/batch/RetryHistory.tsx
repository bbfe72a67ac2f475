import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { inSlices } from '../../browser/inSlices.ts';
import type { AssignedProfile } from '../../domain/assignment/assignedProfile.ts';
import { storedSide } from '../../domain/comparedSide.ts';
import { type Comparison, compareUploads } from '../../domain/compareUploads.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import type { RetryChain } from '../../domain/upload/retryChain.ts';
import { useFormat } from '../../i18n/format.ts';
import { keptOutcomesQuery } from '../../kept/deviceOutcomes.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { compareAddress } from '../shared/compareAddress.ts';
import { uploadAddress } from '../shared/uploadAddress.ts';
import { useListedName } from '../shared/useUploadWords.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';

/** An upload of the history, with what it retries. */
export interface HistoryUpload extends ListedUpload {
  readonly repairs: readonly BatchTrackingId[];
}

interface RetryHistoryProps {
  readonly customerId: CustomerId;
  readonly chain: RetryChain<HistoryUpload>;
  /** Those of the page. */
  readonly trackingIds: readonly BatchTrackingId[];
  /** What the job of the page assigns; `null` if it is an upload. */
  readonly assigns: AssignedProfile | null;
}

/** The first upload and its retries as one history, and how many of the devices that failed at first are registered now. */
export function RetryHistory({ customerId, chain, trackingIds, assigns }: RetryHistoryProps) {
  const { t } = useTranslation('batch');
  const { known, unknown } = chain;
  const firsts = known.filter(({ repairs }) => repairs.length === 0);
  const retries = known.filter(({ repairs }) => repairs.length > 0);
  const firstIds = [...firsts.flatMap((one) => one.trackingIds), ...(unknown?.trackingIds ?? [])];
  const retryIds = retries.flatMap((one) => one.trackingIds);
  return (
    <section className="retry-history" aria-label={t('history.label')}>
      <ol>
        {unknown && (
          <li>
            <Step
              title={t('history.first')}
              link={
                <RouterLink {...uploadAddress(customerId, unknown.trackingIds, assigns)}>
                  {unknown.trackingIds[0]?.slice(0, 8)}…
                </RouterLink>
              }
            />
          </li>
        )}
        {known.map((upload) => {
          const number = retries.indexOf(upload) + 1;
          const isHere = upload.trackingIds.some((id) => trackingIds.includes(id));
          return (
            <li key={upload.key} aria-current={isHere ? 'page' : undefined}>
              <UploadStep
                upload={upload}
                isHere={isHere}
                title={number === 0 ? t('history.first') : retryTitle(number)}
              />
            </li>
          );
        })}
      </ol>
      {firstIds.length > 0 && retryIds.length > 0 && (
        <p>
          <RegisteredNow {...{ customerId, firstIds, retryIds }} />
          <RouterLink
            {...compareAddress(customerId, {
              before: { kind: 'upload', trackingIds: firstIds, name: null },
              after: { kind: 'upload', trackingIds: retryIds, name: null },
            })}
          >
            {t('history.compare')}
          </RouterLink>
        </p>
      )}
    </section>
  );

  function retryTitle(number: number): string {
    return t(number === retries.length && number > 1 ? 'history.latest' : 'history.retry');
  }
}

interface UploadStepProps {
  readonly upload: HistoryUpload;
  readonly isHere: boolean;
  readonly title: string;
}

function UploadStep({ upload, isHere, title }: UploadStepProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const name = useListedName()(upload);
  const verdictText = useVerdictText();
  const { customerId, trackingIds, assigns, sentAt, verdict, sentHere, devices } = upload;
  const isLink = !isHere && trackingIds.length > 0;
  return (
    <Step
      title={title}
      link={
        isLink ? (
          <RouterLink {...uploadAddress(customerId, trackingIds, assigns)}>
            <bdi>{name}</bdi>
          </RouterLink>
        ) : (
          <b>
            <bdi>{name}</bdi>
          </b>
        )
      }
      facts={[
        sentAt && format.shortDateTime(sentAt),
        verdict ? verdictText(verdict, sentHere && devices) : t('history.notChecked'),
      ]}
    />
  );
}

interface StepProps {
  readonly title: string;
  readonly link: ReactNode;
  readonly facts?: readonly (string | null)[];
}

function Step({ title, link, facts = [] }: StepProps) {
  return (
    <>
      <span className="retry-title">{title}</span> {link}
      {facts.map(
        (fact) =>
          fact && (
            <Fragment key={fact}>
              {' · '}
              <span>{fact}</span>
            </Fragment>
          ),
      )}
    </>
  );
}

interface RegisteredNowProps {
  readonly customerId: CustomerId;
  readonly firstIds: readonly BatchTrackingId[];
  readonly retryIds: readonly BatchTrackingId[];
}

/** From what this browser stores of the devices, which it brings up to date while it follows the uploads. */
function RegisteredNow({ customerId, firstIds, retryIds }: RegisteredNowProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const comparison = useStoredComparison(customerId, firstIds, retryIds);
  if (comparison === null || comparison.failedBefore === 0) return null;
  const { counts, failedBefore } = comparison;
  return (
    <span role="status">
      {t('history.registeredNow', {
        count: failedBefore,
        number: format.number(failedBefore),
        fixed: format.number(counts.fixed),
      })}{' '}
    </span>
  );
}

/** The first uploads compared with all retries together; `null` until it is known, and where a part of the first ones is not stored. */
function useStoredComparison(
  customerId: CustomerId,
  firstIds: readonly BatchTrackingId[],
  retryIds: readonly BatchTrackingId[],
): Comparison | null {
  const account = useAccount().key;
  const first = useQuery(keptOutcomesQuery(account, customerId, firstIds)).data;
  const retries = useQuery(keptOutcomesQuery(account, customerId, retryIds)).data;
  const sides = useMemo(() => {
    const known = first?.filter((part) => part !== null);
    if (!known || known.length < firstIds.length || !retries) return null;
    return [storedSide(known), storedSide(retries.filter((part) => part !== null))] as const;
  }, [first, retries, firstIds.length]);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  useEffect(() => {
    if (sides === null) return setComparison(null);
    const controller = new AbortController();
    void inSlices(compareUploads(...sides), controller.signal).then(setComparison);
    return () => controller.abort();
  }, [sides]);
  return comparison;
}
