import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignedProfile } from '../../domain/assignment/assignedProfile.ts';
import type { BatchDevice } from '../../domain/batch.ts';
import { parties } from '../../domain/errorCatalogue.ts';
import type { BatchTrackingId } from '../../domain/identifiers.ts';
import { errorCodeAsSent } from '../../domain/outcome.ts';
import type { MessageFacts } from '../../domain/partyMessage.ts';
import { type PartyReasons, type Reason, reasonsByParty } from '../../domain/reasonsByParty.ts';
import { useFormat } from '../../i18n/format.ts';
import { RouterButton } from '../../routing/RouterLink.tsx';
import { repairTarget } from '../shared/uploadAddress.ts';
import { AskedMark } from './AskedMark.tsx';
import { PartyMessageButton } from './PartyMessageButton.tsx';

interface PartyCardsProps {
  readonly trackingIds: readonly BatchTrackingId[];
  /** The profile that is assigned; `null` in an upload. */
  readonly assigns: AssignedProfile | null;
  readonly devices: readonly BatchDevice[];
  /** For the messages to those who have to act. */
  readonly message: MessageFacts;
  readonly isFinished: boolean;
  /** The reason that is filtered by. */
  readonly pressed: string | null;
  readonly onPress: (reasonKey: string) => void;
}

/** Reasons shown before "Show all reasons", so that the devices stay in reach. */
const reasonsAtFirst = 5;

/** One card for each party that has to act: how many devices, why, and the next step. */
export function PartyCards({ devices, ...rest }: PartyCardsProps) {
  const { t } = useTranslation('batch');
  const [isOpen, setOpen] = useState(false);
  const groups = useMemo(() => reasonsByParty(devices), [devices]);
  if (groups.length === 0) return null;
  return (
    <section className={isOpen ? 'party-cards party-open' : 'party-cards'} aria-label={t('columns.actor')}>
      <button
        type="button"
        className="link-button party-toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'cards.hide' : 'cards.show')}
      </button>
      {groups.map((group) => (
        <PartyCard key={group.group} party={group} {...rest} />
      ))}
    </section>
  );
}

interface PartyCardProps extends Omit<PartyCardsProps, 'devices'> {
  readonly party: PartyReasons;
}

function PartyCard({ party, message, trackingIds, assigns, isFinished, pressed, onPress }: PartyCardProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { customerId } = message;
  const { group, count, reasons } = party;
  const title = t(`cards.${group}`, { number: format.number(count) });
  const waitingFor = parties.filter((one) => reasons.some(({ actor }) => actor === one));
  const shown = isWhole ? reasons : reasons.slice(0, reasonsAtFirst);
  return (
    <article className={group === 'forYou' ? 'party-card for-you' : 'party-card'} aria-label={title}>
      <Typography variant="h2">{title}</Typography>
      <ul>
        {shown.map((reason) => (
          <ReasonLine
            key={reason.key}
            reason={reason}
            hasActor={group === 'others'}
            isPressed={pressed === reason.key}
            onPress={() => onPress(reason.key)}
          />
        ))}
      </ul>
      {reasons.length > reasonsAtFirst && (
        <button
          type="button"
          className="link-button party-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('cards.showFewer') : t('cards.showAll', { number: format.number(reasons.length) })}
        </button>
      )}
      {group === 'forYou' && isFinished && (
        <div className="party-actions">
          <RouterButton variant="outlined" {...repairTarget(customerId, trackingIds, assigns)}>
            {t('cards.fix')}
          </RouterButton>
        </div>
      )}
      {waitingFor.map((one) => (
        <div key={one} className="party-actions">
          <PartyMessageButton facts={message} party={one} isNamed={waitingFor.length > 1} />
          <AskedMark
            customerId={customerId}
            trackingIds={trackingIds}
            party={one}
            isNamed={waitingFor.length > 1}
          />
        </div>
      ))}
    </article>
  );
}

interface ReasonLineProps {
  readonly reason: Reason;
  /** Names the party: the card has several. */
  readonly hasActor: boolean;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

function ReasonLine({ reason, hasActor, isPressed, onPress }: ReasonLineProps) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const format = useFormat();
  const { device, explanation, actor, count } = reason;
  const title = explanation
    ? t(`errorCatalogue:errors.${explanation.name}.title`)
    : t('errorCatalogue:unknown.title');
  return (
    <li>
      <b>{format.number(count)}</b>
      <span className="party-reason">
        <button type="button" className="link-button" aria-pressed={isPressed} onClick={onPress}>
          {title}
        </button>{' '}
        <bdi className="as-sent">{errorCodeAsSent(device)}</bdi>
        {hasActor && actor && <> {t(`errorCatalogue:actors.${actor}`)}</>}
      </span>
    </li>
  );
}
