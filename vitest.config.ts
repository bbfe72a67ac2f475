import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Property tests run thousands of cases; on a busy two-core machine that takes longer than the default 5 s.
    testTimeout: 60_000,
    include: ['{src,sandbox,scripts,deploy,bench}/**/*.test.ts'],
  },
});
