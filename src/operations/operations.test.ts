import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { startOperations } from './operations.ts';

vi.stubGlobal('navigator', { onLine: true });
vi.stubGlobal('document', new EventTarget());
vi.stubGlobal('window', new EventTarget());

test('an operation is started once by its name, and all of them end at sign-out', () => {
  const throttle = { waitMs: () => 0, subscribe: () => () => {} };
  const partnerCenter = { throttle } as unknown as PartnerCenter;
  const operations = startOperations({ account: 'a', partnerCenter, queryClient: new QueryClient() });
  const end = vi.fn();
  const start = vi.fn(() => ({ end }));
  const removal = operations.find('removal of one batch', start);
  expect(operations.find('removal of one batch', start)).toBe(removal);
  expect(operations.find('removal of another batch', start)).not.toBe(removal);
  expect(start).toHaveBeenCalledTimes(2);
  operations.end();
  expect(end).toHaveBeenCalledTimes(2);
});
