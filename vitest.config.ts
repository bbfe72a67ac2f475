import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Property-based tests run thousands of cases, which can take longer than the default of 5 s on a busy machine.
    testTimeout: 60_000,
    include: ['{src,sandbox,scripts,deploy,bench}/**/*.test.ts'],
  },
});
