import { useFlag } from '../../browser/choices.ts';

/** Whether product keys are masked, and the function that changes it. */
export type KeyMasking = readonly [boolean, (masksKeys: boolean) => void];

/** Whether product keys are hidden except for their last characters. The setting is stored in this browser for all pages. */
export function useMaskedKeys(): KeyMasking {
  return useFlag('mask-product-keys');
}
