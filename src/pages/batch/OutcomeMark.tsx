import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import HelpIcon from '@mui/icons-material/HelpOutlined';
import ScheduleIcon from '@mui/icons-material/Schedule';
import type { DeviceOutcome } from '../../domain/batchVerdict.ts';

const marks = {
  registered: { Icon: CheckCircleIcon, color: 'success' },
  failed: { Icon: ErrorIcon, color: 'error' },
  pending: { Icon: ScheduleIcon, color: 'info' },
  unclear: { Icon: HelpIcon, color: 'warning' },
} as const satisfies Record<DeviceOutcome, unknown>;

/** An outcome as a shape, a colour and a word, so that none of them is needed alone. */
export function OutcomeMark({ outcome, word }: { outcome: DeviceOutcome; word: string }) {
  const { Icon, color } = marks[outcome];
  return (
    <span className="outcome">
      <Icon color={color} fontSize="inherit" aria-hidden />
      {word}
    </span>
  );
}
