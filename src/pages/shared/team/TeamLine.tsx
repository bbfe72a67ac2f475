import type { TFunction } from 'i18next';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { parties } from '../../../domain/errorCatalogue.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useAgo } from '../../../i18n/useAgo.ts';
import type { ListedUpload, TeamFacts } from '../../../kept/listedUploads.ts';

interface TeamLineProps {
  readonly upload: ListedUpload;
  readonly className?: string;
}

/** Who sent an upload, and who asked whom to act and when, as the team shares it. Nothing for an upload that is not shared. */
export function TeamLine({ upload: { team, sentHere, asked }, className }: TeamLineProps) {
  const { t } = useTranslation(['team', 'errorCatalogue']);
  const format = useFormat();
  const ago = useAgo();
  if (!team) return null;
  const facts = [
    ...(sentHere ? [] : [{ key: 'sender', text: senderOf(team, t), title: undefined }]),
    ...parties.flatMap((party) => {
      const [date, name] = [asked[party], team.askedBy[party]];
      if (!date || !name) return [];
      const values = { party: t(`errorCatalogue:actors.${party}`), name, time: ago(date) };
      return [{ key: party, text: t('asked', values), title: format.dateTime(date) }];
    }),
  ];
  if (facts.length === 0) return null;
  return (
    <p className={className}>
      {facts.map(({ key, text, title }, index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          <bdi title={title}>{text}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

function senderOf({ sentBy, sharedBy, isMine }: TeamFacts, t: TFunction<['team', 'errorCatalogue']>): string {
  if (isMine) return t('sentByYou');
  return sentBy === null ? t('sharedBy', { name: sharedBy }) : t('sentBy', { name: sentBy });
}
