import type { BatchDevice } from './batch.ts';
import type { Actor, ErrorName } from './errorCatalogue.ts';
import { type DeviceFacts, type DeviceOutcome, errorCodeAsSent } from './outcome.ts';

/** Texts in one language, which need not be the app's. */
export interface DeviceTexts {
  readonly outcomes: Readonly<Record<DeviceOutcome | 'queued', string>>;
  readonly unclearAs: (status: string) => string;
  readonly errors: Readonly<Record<ErrorName, { readonly title: string }>>;
  readonly unknown: { readonly title: string };
  readonly actors: Readonly<Record<Actor | 'unknown', string>>;
}

/** The facts of a device in words. */
export interface DeviceWords {
  readonly outcome: (device: BatchDevice) => string;
  /** The title of its error, else its outcome. */
  readonly reason: (device: BatchDevice) => string;
  /** The error's code as sent; `''` without an error. */
  readonly code: (device: BatchDevice) => string;
  readonly reasonAndCode: (device: BatchDevice) => string;
  readonly actor: (device: BatchDevice) => string;
}

/** `factsOf` is that of the upload: the outcome of a duplicate row depends on the other rows. */
export function deviceWords(texts: DeviceTexts, factsOf: (device: BatchDevice) => DeviceFacts): DeviceWords {
  const { outcomes } = texts;
  const words: DeviceWords = {
    outcome(device) {
      const { outcome, explanation } = factsOf(device);
      // The status of a duplicate row is clear; its outcome is that of another row.
      if (outcome === 'unclear' && explanation === null && device.statusAsSent !== null)
        return texts.unclearAs(device.statusAsSent);
      return outcomes[device.status === 'queued' && outcome === 'inProgress' ? 'queued' : outcome];
    },
    reason(device) {
      const { hasError, explanation } = factsOf(device);
      if (!hasError) return words.outcome(device);
      return explanation ? texts.errors[explanation.name].title : texts.unknown.title;
    },
    code: (device) => (factsOf(device).hasError ? errorCodeAsSent(device) : ''),
    reasonAndCode: (device) => [words.reason(device), words.code(device)].filter(Boolean).join(' '),
    actor(device) {
      const { actor } = factsOf(device);
      return actor === null ? '' : texts.actors[actor];
    },
  };
  return words;
}
