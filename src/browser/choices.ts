import { useMemo, useSyncExternalStore } from 'react';

/** What users choose for this browser, by name in `localStorage`. The first value holds until another is chosen. */
const choices = {
  'table-density': ['comfortable', 'compact'],
  times: ['local', 'utc'],
  'mask-product-keys': ['no', 'yes'],
  'single-key-shortcuts-off': ['no', 'yes'],
  notifications: ['no', 'yes'],
} as const;

type Choices = typeof choices;
type Name = keyof Choices;
type Flag = { [Each in Name]: Choices[Each][number] extends 'no' | 'yes' ? Each : never }[Name];
export type Chosen<Choice extends Name> = Choices[Choice][number];

const chosen = new Map<string, string>();
const listeners = new Set<() => void>();

/**
 * The value chosen in this browser, and the function that changes it everywhere at once, other tabs included; the same pair until the
 * value changes.
 */
export function useChoice<Choice extends Name>(
  name: Choice,
): readonly [Chosen<Choice>, (value: Chosen<Choice>) => void] {
  const value = useSyncExternalStore(subscribe, () => read(name)) as Chosen<Choice>;
  return useMemo(() => [value, (next) => choose(name, next)], [name, value]);
}

/** `useChoice` for a choice between yes and no. */
export function useFlag(name: Flag): readonly [boolean, (isSet: boolean) => void] {
  const choice = useChoice(name);
  return useMemo(() => {
    const [value, change] = choice;
    return [value === 'yes', (isSet) => change(isSet ? 'yes' : 'no')];
  }, [choice]);
}

function read(name: Name): string {
  const known = chosen.get(name);
  if (known !== undefined) return known;
  const values: readonly string[] = choices[name];
  const stored = readStorage(name);
  const value = values.find((one) => one === stored) ?? choices[name][0];
  chosen.set(name, value);
  return value;
}

function readStorage(name: Name): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function choose(name: Name, value: string): void {
  chosen.set(name, value);
  try {
    if (value === choices[name][0]) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // It holds until the page is closed.
  }
  notify();
}

function notify(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Added once only, as it is the same function each time.
  addEventListener('storage', followOtherTab);
  return () => listeners.delete(listener);
}

/** Another tab has stored a choice, or everything was cleared (`null`). */
function followOtherTab({ key }: StorageEvent): void {
  if (key === null) chosen.clear();
  else chosen.delete(key);
  notify();
}
