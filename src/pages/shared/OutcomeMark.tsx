import type { DeviceOutcome } from '../../domain/outcome.ts';
import './outcomeMark.css';

/** Lines within 24 × 24, inside a circle. Not MUI's icons: a wheel paints dozens of marks a frame, and each would be styled again. */
const shapes: Readonly<Record<DeviceOutcome, string>> = {
  registered: 'm7.5 12.4 3 3 6-6.4',
  alreadyRegistered: 'M8 10h8M8 14h8',
  forYou: 'M12 7v6M12 16.2v.6',
  waitingForOthers: 'M9 8h6l-3 4zM9 16h6l-3-4z',
  inProgress: 'M12 7v5.2l3.4 2',
  unclear: 'M9.3 9.4a2.7 2.7 0 1 1 4 2.5c-.9.5-1.3 1-1.3 1.9M12 16.6v.6',
};

/** An outcome as a shape, a color and a word, so that none of them is needed alone. */
export function OutcomeMark({ outcome, word }: { outcome: DeviceOutcome; word: string }) {
  return (
    <span className="outcome">
      <svg className={outcome} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        <path d={shapes[outcome]} />
      </svg>
      {word}
    </span>
  );
}
