import { useState } from 'react';

/** A yes-or-no choice stored in this browser; where storage is refused, it lasts as long as the page. */
export function useKeptFlag(name: string): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => read(name));
  return [
    value,
    (next) => {
      setValue(next);
      try {
        if (next) localStorage.setItem(name, 'yes');
        else localStorage.removeItem(name);
      } catch {
        // The page has the choice, it is only not stored.
      }
    },
  ];
}

function read(name: string): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}
