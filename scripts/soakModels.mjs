import { spawnSync } from 'node:child_process';

/** The models of uploads and removals, with more sequences than in `npm test`. */
const runs = process.env.SOAK_RUNS ?? '20000';
const models = ['src/operations/UploadRun.anyOrder.test.ts', 'src/operations/DeviceRemoval.anyOrder.test.ts'];
const { status } = spawnSync('npx', ['vitest', 'run', ...models], {
  stdio: 'inherit',
  env: { ...process.env, SOAK_RUNS: runs },
});
process.exitCode = status ?? 1;
