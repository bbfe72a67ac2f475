import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'html-sinks-'));
afterAll(() => rmSync(folder, { recursive: true }));

// The test folder uses only the repository's lint settings for `src`.
const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
const srcOverrides = overrides.filter((override: { plugins?: unknown }) => override.plugins !== undefined);
const linter = { enabled: true, rules: { preset: 'none' } };
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ root: true, linter, overrides: srcOverrides }));
mkdirSync(join(folder, 'src'));
mkdirSync(join(folder, 'scripts'));
cpSync(join(root, 'scripts/htmlSinks.grit'), join(folder, 'scripts/htmlSinks.grit'));

function isRejected(code: string): boolean {
  writeFileSync(join(folder, 'src/sink.tsx'), `export const node = document.body;\n${code}\n`);
  try {
    execFileSync(join(root, 'node_modules/.bin/biome'), ['lint', 'src'], { cwd: folder, stdio: 'pipe' });
    return false;
  } catch (error) {
    return /sink\.tsx:2:/.test(String((error as { stderr: Buffer }).stderr));
  }
}

test.each([
  'node.innerHTML = location.hash;',
  "node.innerHTML += 'x';",
  "node.outerHTML = 'x';",
  "node.insertAdjacentHTML('beforeend', 'x');",
  "document.createRange().createContextualFragment('x');",
  "document.write('x');",
  "document.writeln('x', 'y');",
  "new Function('return 1')();",
  "eval('1');",
  'export const Page = () => <p dangerouslySetInnerHTML={{ __html: location.hash }} />;',
])('%s fails linting', (code) => {
  expect(isRejected(code)).toBe(true);
});

test('setting text content passes linting', () => {
  expect(isRejected('node.textContent = location.hash;')).toBe(false);
});
