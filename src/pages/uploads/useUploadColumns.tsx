import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { useJobTexts } from '../../i18n/useJobTexts.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import type { DataTableColumn } from '../../ui/dataTable/DataTableColumn.ts';
import { OutcomeBar } from '../../ui/OutcomeBar.tsx';
import { StatusChip } from '../../ui/StatusChip.tsx';
import { uploadTarget } from '../shared/uploadTarget.ts';
import { useOutcomeShares } from '../shared/useOutcomeShares.ts';
import { useListedChip, useListedFacts, useListedName } from '../shared/useUploadWords.ts';
import { verdictText } from '../shared/useVerdictText.ts';

type UploadColumn = DataTableColumn<ListedUpload>;

/** What the URL may name. `useUploadColumns` adds the texts. */
export const teamUploadColumnKeys = [
  { key: 'name', filter: 'text' },
  { key: 'customer', filter: 'choice', isGroupable: true },
  { key: 'sentAt', filter: 'text' },
  { key: 'sentBy', filter: 'choice', isGroupable: true },
  { key: 'outcome' },
  { key: 'state', filter: 'text' },
  { key: 'forYou' },
  { key: 'waitingForOthers' },
  { key: 'devices' },
  { key: 'facts', filter: 'text' },
  { key: 'trackingIds', filter: 'text' },
  { key: 'followed', filter: 'choice' },
] as const satisfies readonly Pick<UploadColumn, 'key' | 'filter' | 'isGroupable'>[];

type UploadColumnKey = (typeof teamUploadColumnKeys)[number]['key'];

/** Without a team, the same without the sender. */
export const uploadColumnKeys = teamUploadColumnKeys.filter(({ key }) => key !== 'sentBy');

/** The columns for uploads. The objects are the same until the language or a name changes. */
export function useUploadColumns(
  customers: ReadonlyMap<CustomerId, string | null>,
  hasTeam: boolean,
): readonly UploadColumn[] {
  const { t, i18n } = useTranslation('uploads');
  const format = useFormat();
  const nameOf = useListedName();
  const factsOf = useListedFacts();
  const chipOf = useListedChip();
  const sharesOf = useOutcomeShares();
  const textsOf = useJobTexts('batch');
  const outcomeText = (upload: ListedUpload) => {
    const { verdict, sentHere, devices } = upload;
    return verdict && verdictText(textsOf(upload), format)(verdict, sentHere && devices);
  };
  // The functions are new in every render, and depend on the language alone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  return useMemo(() => {
    // Loaded only where a team shares its uploads.
    const ofTeam = i18n.getFixedT(null, 'team');
    const count = (party: 'forYou' | 'waitingForOthers') =>
      ({
        width: 100,
        alignEnd: true,
        text: ({ open }) => (open[party] === 0 ? '' : format.number(open[party])),
        sortValue: ({ open }) => open[party],
      }) satisfies Partial<UploadColumn>;
    const details = {
      name: {
        width: 240,
        isKey: true,
        text: nameOf,
        render: (upload, tabIndex) => (
          <RouterLink {...uploadTarget(upload)} tabIndex={tabIndex}>
            <bdi>{nameOf(upload)}</bdi>
          </RouterLink>
        ),
      },
      customer: { width: 200, text: ({ customerId }) => customers.get(customerId) ?? customerId },
      sentAt: {
        width: 150,
        text: ({ sentAt }) => (sentAt === null ? '' : format.shortDateTime(sentAt)),
        sortValue: ({ sentAt }) => sentAt?.getTime() ?? '',
      },
      sentBy: {
        width: 150,
        text: ({ sentHere, team }) =>
          sentHere || team?.isMine ? ofTeam('you') : (team?.sentBy ?? team?.sharedBy ?? ''),
      },
      outcome: {
        width: 140,
        text: (upload) => outcomeText(upload) ?? '',
        render: (upload) => (
          <OutcomeBar
            shares={upload.verdict ? sharesOf(upload.verdict) : []}
            label={outcomeText(upload) ?? t('outcomeUnknown')}
          />
        ),
      },
      state: {
        width: 190,
        text: (upload) => chipOf(upload, false).text,
        render: (upload) => {
          const { tone, text } = chipOf(upload, false);
          return <StatusChip tone={tone}>{text}</StatusChip>;
        },
      },
      forYou: count('forYou'),
      waitingForOthers: count('waitingForOthers'),
      devices: {
        width: 90,
        alignEnd: true,
        text: ({ devices }) => (devices === null ? '' : format.number(devices)),
        sortValue: ({ devices }) => devices ?? '',
      },
      facts: { width: 260, isGrowing: true, text: factsOf },
      trackingIds: { width: 300, isHiddenAtFirst: true, text: ({ trackingIds }) => trackingIds.join(' ') },
      followed: {
        width: 110,
        isHiddenAtFirst: true,
        text: ({ isFollowed, isFinal }) => t(isFinal ? 'final' : isFollowed ? 'yes' : 'no'),
      },
    } satisfies Record<UploadColumnKey, Omit<UploadColumn, 'key' | 'name'>>;
    return (hasTeam ? teamUploadColumnKeys : uploadColumnKeys).map((column) => ({
      ...column,
      ...details[column.key],
      name: column.key === 'sentBy' ? ofTeam('columns.sentBy') : t(`columns.${column.key}`),
    }));
  }, [t, i18n.language, format, customers, hasTeam]);
}
