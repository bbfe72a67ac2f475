import { spawnSync } from 'node:child_process';

/** The models of uploads, assignments, removals and the team list, with more sequences than in `npm test`. */
const runs = process.env.SOAK_RUNS ?? '20000';
const models = ['UploadRun', 'assignment', 'AssignmentsAfterUploads', 'DeviceRemoval', 'TeamSync'].map(
  (name) => `src/operations/${name}.anyOrder.test.ts`,
);
const { status } = spawnSync('npx', ['vitest', 'run', ...models], {
  stdio: 'inherit',
  env: { ...process.env, SOAK_RUNS: runs },
});
process.exitCode = status ?? 1;
