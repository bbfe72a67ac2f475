import CloseIcon from '@mui/icons-material/Close';
import NextIcon from '@mui/icons-material/KeyboardArrowDown';
import PreviousIcon from '@mui/icons-material/KeyboardArrowUp';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import type { DeviceFacts } from '../../domain/outcome.ts';
import type { MessageFacts } from '../../domain/partyMessage.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import { useFormat } from '../../i18n/format.ts';
import { useEscape } from '../shared/useEscape.ts';
import { DeviceDetails } from './DeviceDetails.tsx';

interface DevicePanelProps {
  readonly position: number;
  readonly total: number;
  /** `null` if the upload has no such device: the link was made for another one, or for another upload. */
  readonly device: BatchDevice | null;
  /** The rows of the list in the order shown. */
  readonly shownRows: readonly BatchDevice[];
  /** Its outcome in this upload. */
  readonly factsOf: (device: BatchDevice) => DeviceFacts;
  /** The same device as it was uploaded from here; `null` if that is not known. */
  readonly uploaded: SentDevice | null;
  readonly message: MessageFacts;
  readonly masksKeys: boolean;
  readonly link: () => string;
  readonly onOpen: (device: BatchDevice) => void;
  readonly onClose: () => void;
}

/** The opened device: beside the list where there is room, over it where there is not. */
export function DevicePanel(props: DevicePanelProps) {
  const { position, total, device, shownRows, factsOf, onOpen, onClose, ...rest } = props;
  const { t } = useTranslation('batch');
  const isWide = useMediaQuery('(min-width: 1200px)', { noSsr: true });
  useEscape(onClose);
  const controls = (
    <PanelControls position={position} shownRows={shownRows} onOpen={onOpen} onClose={onClose} />
  );
  const content = device ? (
    <DeviceDetails device={device} facts={factsOf(device)} controls={controls} {...rest} />
  ) : (
    <section className="device-details" aria-label={t('device.title', { position })}>
      {controls}
      <p role="status">{t('device.gone', { position, total })}</p>
    </section>
  );
  if (isWide) return <aside className="device-aside">{content}</aside>;
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{ paper: { sx: { width: 'min(480px, 100vw)' } } }}
    >
      {content}
    </Drawer>
  );
}

interface PanelControlsProps
  extends Pick<DevicePanelProps, 'position' | 'shownRows' | 'onOpen' | 'onClose'> {}

/** The place of the device in the list, the way to its neighbors, and out. */
function PanelControls({ position, shownRows, onOpen, onClose }: PanelControlsProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const index = shownRows.findIndex((row) => row.position === position);
  const previous = shownRows[index - 1];
  const next = shownRows[index + 1];
  return (
    <div className="panel-controls">
      {index >= 0 && (
        <span>
          {t('device.ofShown', { place: format.number(index + 1), total: format.number(shownRows.length) })}
        </span>
      )}
      <IconButton
        disabled={previous === undefined}
        onClick={() => previous && onOpen(previous)}
        aria-label={t('device.previous')}
        title={t('device.previous')}
      >
        <PreviousIcon fontSize="small" />
      </IconButton>
      <IconButton
        disabled={next === undefined}
        onClick={() => next && onOpen(next)}
        aria-label={t('device.next')}
        title={t('device.next')}
      >
        <NextIcon fontSize="small" />
      </IconButton>
      <IconButton onClick={onClose} aria-label={t('device.close')} title={t('device.close')}>
        <CloseIcon fontSize="small" />
      </IconButton>
    </div>
  );
}
