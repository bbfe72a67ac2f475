import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './gateway.ts';

/** Runs `npm run check-config <url>` and returns what it printed and its exit code. */
function checkConfig(url: string): Promise<{ exitCode: number; report: string }> {
  return new Promise((resolve) => {
    execFile('node', ['scripts/run.mjs', 'scripts/checkConfig/main.ts', url], (error, stdout, stderr) => {
      resolve({ exitCode: error ? Number(error.code) : 0, report: stdout + stderr });
    });
  });
}

test('finds no problem in the sandbox', async ({ baseURL }) => {
  const { exitCode, report } = await checkConfig(baseURL ?? '');
  expect(report).toContain('Nothing is wrong.');
  expect(report).not.toContain('WRONG');
  expect(exitCode).toBe(0);
});

test('finds no problem in deploy/nginx', async ({ gateway }) => {
  const { exitCode, report } = await checkConfig(gateway.origin);
  expect(report).toContain('Partner Center answers, and asks for a token');
  expect(report).toContain('the start page has config.json in it, as it is served');
  for (const call of [
    'POST for uploading devices',
    'PUT for changing profiles',
    'PATCH for assigning profiles',
  ])
    expect(report).toContain(`${call} reaches Partner Center`);
  expect(report).toContain('Nothing is wrong.');
  expect(exitCode).toBe(0);
});

test.describe('a deployment with an invalid config.json', () => {
  test.use({
    config: {
      tenant: 'Körtefa',
      clientId: 'the dashboard',
      apiBaseUrl: 'http://gateway.example',
      aipBaseUrl: '',
    },
  });

  test('gets every invalid field reported, with a fix', async ({ gateway }) => {
    const { exitCode, report } = await checkConfig(gateway.origin);
    for (const field of ['tenant', 'clientId', 'apiBaseUrl', 'aipBaseUrl'])
      expect(report).toContain(`WRONG  ${field}: `);
    expect(report).toContain('Copy the application (client) id from the registration in Entra');
    expect(exitCode).toBe(1);
  });
});

test.describe('a gateway whose content security policy does not match config.json', () => {
  test.use({ signInOrigin: 'https://login.microsoftonline.us', certificateName: 'somebody-else.example' });

  test('gets a report of what the browser would block, and that Partner Center cannot be reached', async ({
    gateway,
    baseURL,
  }) => {
    const { exitCode, report } = await checkConfig(gateway.origin);
    expect(report).toContain(`WRONG  start page: connect-src blocks ${baseURL}`);
    expect(report).toContain(`WRONG  start page: frame-src blocks ${baseURL}`);
    expect(report).toContain('the gateway gets no response from Partner Center (502)');
    expect(exitCode).toBe(1);
  });
});

test('reports pages that a cache has kept with an earlier config.json', async ({ gateway }) => {
  const file = join(gateway.webRoot, 'index.html');
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, page.replace(/<!--# include .*?-->/, '{ "tenant": "organizations" }'));
  const { exitCode, report } = await checkConfig(gateway.origin);
  expect(report).toContain('WRONG  the start page has another config.json in it than the one that is served');
  expect(exitCode).toBe(1);
});

test('reports an address where nothing is deployed', async () => {
  const { exitCode, report } = await checkConfig('http://localhost:9');
  expect(report).toContain('cannot be reached');
  expect(exitCode).toBe(1);
});
