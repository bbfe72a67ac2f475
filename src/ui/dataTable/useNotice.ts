import { useEffect, useState } from 'react';

/** Time to read a few words; then the same notice can be announced again. */
const shownMs = 4000;

export function useNotice(): [string, (notice: string) => void] {
  const [notice, setNotice] = useState('');
  useEffect(() => {
    if (notice === '') return;
    const end = setTimeout(setNotice, shownMs, '');
    return () => clearTimeout(end);
  }, [notice]);
  return [notice, setNotice];
}
