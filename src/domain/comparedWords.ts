import type { ComparedDevice } from './comparedSide.ts';
import type { ComparedPair } from './compareUploads.ts';
import { type DeviceTexts, type DeviceWords, deviceWords } from './deviceWords.ts';
import { type Actor, entryBySlug } from './errorCatalogue.ts';
import { maskProductKey } from './maskProductKey.ts';
import type { DeviceFacts } from './outcome.ts';

/** Texts in one language, which need not be the app's. */
export interface ComparedTexts extends DeviceTexts {
  /** It is in a device batch. */
  readonly listed: string;
  readonly notListed: string;
  readonly notListedYet: string;
  readonly unnamed: (position: number) => string;
  /** A serial number that was another one before. */
  readonly changedSerial: (now: string, before: string) => string;
}

/** What is said of a compared device. */
export interface ComparedWords {
  /** The title of its error, else its outcome, else that it is not in the list. */
  readonly state: (pair: ComparedPair, which: 'before' | 'after') => string;
  /** The error's code; `''` without an error. */
  readonly code: (device: ComparedDevice | null) => string;
  readonly stateAndCode: (pair: ComparedPair, which: 'before' | 'after') => string;
  readonly actor: (pair: ComparedPair) => string;
  /** Its serial number, else its device ID, else its product key, else its row. */
  readonly name: (pair: ComparedPair, masksKeys: boolean) => string;
}

export function comparedWords(texts: ComparedTexts): ComparedWords {
  // The same object for devices with the same status and error.
  const known = new WeakMap<DeviceFacts, DeviceWords>();
  function wordsOf(facts: DeviceFacts): DeviceWords {
    const words = known.get(facts) ?? deviceWords(texts, () => facts);
    known.set(facts, words);
    return words;
  }
  function ofDevice(device: ComparedDevice): string {
    const { result, outcome, code } = device;
    if (outcome === 'listed') return texts.listed;
    if (result !== null) return wordsOf(result.facts).reason(result.device);
    if (code === null) return texts.outcomes[outcome];
    const entry = entryBySlug(code);
    return entry ? texts.errors[entry.name].title : texts.unknown.title;
  }
  const words: ComparedWords = {
    state(pair, which) {
      const device = pair[which];
      if (device !== null) return ofDevice(device);
      return pair.group === 'notFinal' ? texts.notListedYet : texts.notListed;
    },
    code(device) {
      if (device?.result) return wordsOf(device.result.facts).code(device.result.device);
      return device?.code ?? '';
    },
    stateAndCode: (pair, which) =>
      [words.state(pair, which), words.code(pair[which])].filter(Boolean).join(' '),
    actor(pair) {
      const actor = comparedActor(pair);
      return actor === null ? '' : texts.actors[actor];
    },
    name(pair, masksKeys) {
      const { before, after } = pair;
      const serial = after?.serialNumber || before?.serialNumber;
      if (serial) {
        const was = before?.serialNumber || serial;
        return was.trim().toLowerCase() === serial.trim().toLowerCase()
          ? serial
          : texts.changedSerial(serial, was);
      }
      const id = after?.deviceId || before?.deviceId;
      if (id) return id;
      const key = comparedKey(pair);
      if (key) return masksKeys ? maskProductKey(key) : key;
      return texts.unnamed((after ?? before)?.position ?? 0);
    },
  };
  return words;
}

/** Who acts on a device that fails after, or that failed before and is not in the second list; `null` if nobody has to. */
export function comparedActor({ group, before, after }: ComparedPair): Actor | 'unknown' | null {
  const device = after ?? before;
  // What is listed on the other side later decides.
  if (device === null || (after === null && group === 'notFinal')) return null;
  const { outcome, result, code } = device;
  if (outcome !== 'forYou' && outcome !== 'waitingForOthers') return null;
  if (result !== null) return result.facts.actor;
  // A duplicate row is resolved with its other row, so its own entry does not say who acts.
  if (outcome === 'forYou') return 'partner';
  return entryBySlug(code ?? '')?.actor ?? 'unknown';
}

/** The device's product key as it is known last. */
export function comparedKey({ before, after }: ComparedPair): string | null {
  return after?.productKey || before?.productKey || null;
}
