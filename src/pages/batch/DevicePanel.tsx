import CloseIcon from '@mui/icons-material/Close';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import type { DeviceFacts } from '../../domain/outcome.ts';
import type { SentDevice } from '../../domain/upload/sentDevice.ts';
import { DeviceDetails } from './DeviceDetails.tsx';

interface DevicePanelProps {
  readonly position: number;
  readonly total: number;
  /** `null` if the batch has no such device: the link was made for another one, or for another batch. */
  readonly device: BatchDevice | null;
  /** Its outcome in this batch. */
  readonly factsOf: (device: BatchDevice) => DeviceFacts;
  /** The same device as it was uploaded from here; `null` if that is not known. */
  readonly uploaded: SentDevice | null;
  readonly masksKeys: boolean;
  readonly link: () => string;
  readonly onClose: () => void;
}

/** The opened device: beside the list where there is room, over it where there is not. */
export function DevicePanel({ position, total, device, factsOf, ...rest }: DevicePanelProps) {
  const { t } = useTranslation('batch');
  const isWide = useMediaQuery('(min-width: 1200px)');
  const content = device ? (
    <DeviceDetails device={device} facts={factsOf(device)} {...rest} />
  ) : (
    <section className="device-details" aria-label={t('device.title', { position })}>
      <IconButton
        onClick={rest.onClose}
        aria-label={t('device.close')}
        title={t('device.close')}
        sx={{ float: 'right' }}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
      <p role="status">{t('device.gone', { position, total })}</p>
    </section>
  );
  if (isWide) return <aside className="device-aside">{content}</aside>;
  return (
    <Drawer
      open
      anchor="right"
      onClose={rest.onClose}
      slotProps={{ paper: { sx: { width: 'min(480px, 100vw)' } } }}
    >
      {content}
    </Drawer>
  );
}
