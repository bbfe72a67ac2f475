import { useKeptFlag } from '../../kept/useKeptFlag.ts';

/** Whether product keys are shown but for their last characters: one choice for every place that shows them. */
export function useMaskedKeys() {
  return useKeptFlag('mask-product-keys');
}
