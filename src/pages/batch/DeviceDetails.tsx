import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { errorSlug, parties, retryAdvice } from '../../domain/errorCatalogue.ts';
import { maskProductKey } from '../../domain/maskProductKey.ts';
import { type DeviceFacts, isToResolve } from '../../domain/outcome.ts';
import type { MessageFacts } from '../../domain/partyMessage.ts';
import { batchDeviceName, type SentDevice, sentDeviceName } from '../../domain/upload/sentDevice.ts';
import { secretKind, withoutSecrets } from '../../domain/withoutSecrets.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { OutcomeMark } from '../shared/OutcomeMark.tsx';
import { PartyMessageButton } from './PartyMessageButton.tsx';

interface DeviceDetailsProps {
  readonly device: BatchDevice;
  readonly facts: DeviceFacts;
  /** The same device as it was uploaded from here; `null` if that is not known. */
  readonly uploaded: SentDevice | null;
  /** For the message to whoever has to act on the device. */
  readonly message: MessageFacts;
  readonly masksKeys: boolean;
  /** The address of this device in this view. */
  readonly link: () => string;
  /** The way to other devices, and out. */
  readonly controls: ReactNode;
}

/** Everything about one device: what its result means, what to do, who does it, and every value as received. */
export function DeviceDetails(props: DeviceDetailsProps) {
  const { device, facts, uploaded, message, masksKeys, link, controls } = props;
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const title = t('device.title', { position: device.position });
  const name = batchDeviceName(device, uploaded);
  const isHashOnly = device.serialNumber === null && device.productKey === null && device.deviceId === null;
  const party = isToResolve(facts.outcome) && parties.find((one) => one === facts.actor);
  const values = sentValues(device, masksKeys, t('device.hidden'));
  return (
    <section className="device-details" aria-label={title}>
      <div className="panel-head">
        <div>
          <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {name ? (
              <>
                <bdi className="panel-name">
                  {name.kind === 'productKey' && masksKeys ? maskProductKey(name.value) : name.value}
                </bdi>{' '}
                <CopyButton
                  iconOnly
                  text={() => name.value}
                  label={t('device.copyField', { name: t(`columns.${name.kind}`) })}
                />
              </>
            ) : (
              title
            )}
          </Typography>
          {name && <Typography color="textSecondary">{title}</Typography>}
          {party && (
            <PartyMessageButton key={device.position} facts={message} party={party} isNamed={false} />
          )}
        </div>
        {controls}
      </div>
      {uploaded && uploaded.deviceId === undefined && (
        <p>
          {t(uploaded.line === null ? 'device.typedIn' : 'device.fromLine', {
            line: uploaded.line ?? '',
            name: sentDeviceName(uploaded) ?? t('device.unnamed', { position: device.position }),
          })}
        </p>
      )}
      {uploaded?.deviceId !== undefined && <Assigned device={uploaded} masksKeys={masksKeys} />}
      {isHashOnly && <p>{t('device.hashOnly', { position: device.position })}</p>}
      <Result device={device} facts={facts} />
      <Part title={t('device.raw')}>
        <KeyValueList
          items={values.map(({ name, value }) => ({
            name,
            value: (
              <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 0.5 }}>
                <Box component="bdi" className="raw-value">
                  {value}
                </Box>
                <CopyButton iconOnly text={() => value} label={t('device.copyField', { name })} />
              </Box>
            ),
          }))}
        />
      </Part>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <CopyButton text={link} label={t('device.copyLink')} />
        <CopyButton
          text={() => values.map(({ name, value }) => `${name}: ${value}`).join('\n')}
          label={t('device.copyAll')}
        />
      </Box>
    </section>
  );
}

/** What is known of a device that gets a profile: the row in the status has its ID only. */
function Assigned({ device, masksKeys }: { readonly device: SentDevice; readonly masksKeys: boolean }) {
  const { t } = useTranslation('batch');
  const { serialNumber, productKey, manufacturer, model } = device;
  const facts = [
    { name: t('columns.serialNumber'), value: serialNumber },
    { name: t('columns.productKey'), value: masksKeys ? maskProductKey(productKey) : productKey },
    { name: t('device.model'), value: [manufacturer, model].filter(Boolean).join(' ') },
  ];
  return (
    <KeyValueList
      items={facts
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => ({ name, value: <bdi className="raw-value">{value}</bdi> }))}
    />
  );
}

type ResultProps = Pick<DeviceDetailsProps, 'device' | 'facts'>;

function Result({ device, facts }: ResultProps) {
  const { t } = useTranslation('batch');
  if (facts.hasError) return <Explanation device={device} facts={facts} />;
  if (facts.outcome === 'registered' || facts.outcome === 'inProgress')
    return (
      <p>
        <OutcomeMark outcome={facts.outcome} word={t(`device.status.${facts.outcome}`)} />
      </p>
    );
  const sent = device.statusAsSent;
  return (
    <p>
      <OutcomeMark
        outcome="unclear"
        word={t(sent === null ? 'device.status.unclearMissing' : 'device.status.unclear')}
      />{' '}
      {sent !== null && <bdi className="as-sent">{withoutSecrets(sent)}</bdi>}
    </p>
  );
}

function Explanation({ device, facts }: ResultProps) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const { outcome, explanation, actor } = facts;
  const texts = explanation
    ? t(`errorCatalogue:errors.${explanation.name}`, { returnObjects: true })
    : t('errorCatalogue:unknown', { returnObjects: true });
  return (
    <>
      <Typography variant="h3" sx={{ mt: 1.5 }}>
        <OutcomeMark outcome={outcome} word={texts.title} />
      </Typography>
      <Box component="bdi" className="as-sent">
        {withoutSecrets([device.errorCode, device.errorDescription].filter(Boolean).join(' '))}
      </Box>
      <Part title={t('device.meaning')}>{texts.meaning}</Part>
      <Part title={t('device.result')}>{t(`outcome.${outcome}`)}</Part>
      {actor && (
        <Part title={t('device.actor')}>
          {t(`errorCatalogue:actors.${actor}`)}. {t(`errorCatalogue:actorSentences.${actor}`)}
        </Part>
      )}
      <Part title={t('device.remedy')}>
        <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
          {texts.remedy.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </Box>
      </Part>
      {explanation?.name === 'ZtdDeviceAssignedToOtherTenant' && (
        <Part title={t('errorCatalogue:supportPapers.title')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {t('errorCatalogue:supportPapers.items', { returnObjects: true }).map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </Box>
        </Part>
      )}
      {explanation && (
        <>
          <Part title={t('device.retry')}>{t(`errorCatalogue:retry.${retryAdvice(explanation)}`)}</Part>
          <Part title={t('device.confidence')}>
            {t(`errorCatalogue:confidence.${explanation.confidence}`)}
          </Part>
          <Box sx={{ mt: 1 }}>
            <RouterLink to="/errors/$code" params={{ code: errorSlug(explanation) }}>
              {t('device.inReference')}
            </RouterLink>
          </Box>
        </>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="h3" color="textSecondary" sx={{ fontSize: '0.85rem' }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** Every value with the name Partner Center sent. Structures are shown as JSON; `hidden` replaces hardware hashes and tokens. */
function sentValues(
  device: BatchDevice,
  masksKeys: boolean,
  hidden: string,
): readonly { name: string; value: string }[] {
  const withoutSecret = (name: string, value: unknown) =>
    typeof value === 'string' && value !== '' && secretKind(name, value) !== null ? hidden : value;
  return Object.entries(device.asSent).map(([name, sent]) => {
    const shown = withoutSecret(name, sent);
    const value =
      typeof shown === 'string'
        ? shown
        : JSON.stringify(shown, (key, inner) => withoutSecret(`${name} ${key}`, inner));
    const isMasked = masksKeys && sent === device.productKey && device.productKey !== null;
    return { name, value: isMasked ? maskProductKey(value) : value };
  });
}
