import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,sandbox,scripts,deploy,bench}/**/*.test.ts'],
  },
});
