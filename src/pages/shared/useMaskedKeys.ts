import { useKeptFlag } from '../../kept/useKeptFlag.ts';

/** Whether product keys are masked, and the function that changes it. */
export type KeyMasking = readonly [boolean, (masksKeys: boolean) => void];

/** Whether all but the last characters of product keys are hidden. One setting for every page, stored in this browser. */
export function useMaskedKeys(): KeyMasking {
  return useKeptFlag('mask-product-keys');
}
