import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csharpSnippet, curlSnippet, powerShellSnippet, type RequestToRepeat } from './requestSnippets.ts';

const base = 'https://api.partnercenter.microsoft.com/v1';
const poll: RequestToRepeat = {
  method: 'GET',
  url: `${base}/customers/4702/batchJobStatus/0127`,
  headers: [
    ['Accept', 'application/json'],
    ['Authorization', 'Bearer secret'],
    ['X-Locale', 'en-US'],
  ],
  hasBody: false,
};
const upload: RequestToRepeat = {
  ...poll,
  method: 'POST',
  url: `${base}/customers/4702/deviceBatches`,
  hasBody: true,
};
const hostile = `'"$(id)\`id\` ; rm -rf ~ \\ ‘’‚‛ !x %2F #`;

/** The arguments that a real shell passes to curl. */
function argumentsInShell(snippet: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${snippet}`;
  const output = execFileSync('sh', ['-c', script], { env: { PARTNER_CENTER_TOKEN: 'T' }, encoding: 'utf8' });
  return output.split('\0').slice(0, -1);
}

describe('curl', () => {
  test('repeats a poll', () => {
    expect(argumentsInShell(curlSnippet(poll))).toEqual([
      ...['--include', '--globoff', '--request', 'GET', poll.url],
      ...[
        '--header',
        'Authorization: Bearer T',
        '--header',
        'Accept: application/json',
        '--header',
        'X-Locale: en-US',
      ],
    ]);
  });

  test('reads the body of an upload from a file', () => {
    expect(argumentsInShell(curlSnippet(upload)).slice(-4)).toEqual([
      ...['--header', 'Content-Type: application/json; charset=utf-8'],
      ...['--data-binary', '@devices.json'],
    ]);
  });

  test('reads the body of a profile from another file', () => {
    const change = { ...upload, method: 'PUT', url: `${base}/customers/4702/policies/4711` };
    expect(argumentsInShell(curlSnippet(change)).at(-1)).toBe('@profile.json');
    const assignment = { ...upload, method: 'PATCH', url: `${base}/customers/4702/DevicePolicyUpdates` };
    expect(argumentsInShell(curlSnippet(assignment)).at(-1)).toBe('@devices.json');
  });

  test('passes any URL and header to curl unchanged', () => {
    // Control characters cannot be part of a URL or a header.
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((any) => any.replace(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, text, (path, value) => {
        const request = { ...poll, url: `https://host.test/${path}`, headers: [['X-Test', value] as const] };
        const passed = argumentsInShell(curlSnippet(request));
        expect(passed).toContain(request.url);
        expect(passed.at(-1)).toBe(`X-Test: ${value}`);
      }),
      { numRuns: 60, examples: [[hostile, hostile]] },
    );
  });
});

describe('PowerShell', () => {
  test('repeats a poll', () => {
    expect(powerShellSnippet(poll)).toBe(
      [
        '$headers = @{',
        `  'Authorization' = "Bearer $env:PARTNER_CENTER_TOKEN"`,
        `  'Accept' = 'application/json'`,
        `  'X-Locale' = 'en-US'`,
        '}',
        `Invoke-WebRequest -UseBasicParsing -Method 'GET' -Uri '${poll.url}' -Headers $headers`,
      ].join('\n'),
    );
  });

  test('reads the body of an upload from a file', () => {
    expect(powerShellSnippet(upload)).toMatch(
      /-ContentType 'application\/json; charset=utf-8' -InFile devices.json$/,
    );
  });

  test('doubles every character that PowerShell treats as a single quote', () => {
    const snippet = powerShellSnippet({ ...poll, url: `https://host.test/${hostile}` });
    expect(snippet).toContain(`'https://host.test/''"$(id)\`id\` ; rm -rf ~ \\ ‘‘’’‚‚‛‛ !x %2F #'`);
  });
});

describe('C#', () => {
  test.each([
    [
      'GET',
      '/customers/4702/batchJobStatus/0127',
      'Customers.ById("4702").BatchUploadStatus.ById("0127").Get()',
    ],
    [
      'GET',
      '/customers/4702/batchjobstatus/0127',
      'Customers.ById("4702").BatchUploadStatus.ById("0127").Get()',
    ],
    ['GET', '/customers/4702', 'Customers.ById("4702").Get()'],
    ['GET', '/customers/4702/deviceBatches', 'Customers.ById("4702").DeviceBatches.Get()'],
    [
      'GET',
      '/customers/4702/deviceBatches/Q3%20%2F%20%22x%22/devices',
      String.raw`Customers.ById("4702").DeviceBatches.ById("Q3 / \"x\"").Devices.Get()`,
    ],
    [
      'DELETE',
      '/customers/4702/deviceBatches/a/devices/b',
      'Customers.ById("4702").DeviceBatches.ById("a").Devices.ById("b").Delete()',
    ],
    ['GET', '/customers/4702/policies', 'Customers.ById("4702").ConfigurationPolicies.Get()'],
    [
      'GET',
      '/customers/4702/policies/4711',
      'Customers.ById("4702").ConfigurationPolicies.ById("4711").Get()',
    ],
    [
      'DELETE',
      '/customers/4702/policies/4711',
      'Customers.ById("4702").ConfigurationPolicies.ById("4711").Delete()',
    ],
  ])('%s %s is an SDK call', (method, path, call) => {
    const snippet = csharpSnippet({ ...poll, method, url: base + path });
    expect(snippet.split('\n').at(-1)).toBe(`partnerOperations.${call};`);
  });

  test('is an SDK call also through a gateway with its own path', () => {
    expect(csharpSnippet({ ...poll, url: 'http://localhost:5173/api/v1/customers/4702' })).toContain(
      'partnerOperations',
    );
  });

  test.each<[string, RequestToRepeat]>([
    ['a query', { ...poll, url: `${base}/customers/4702?x=1` }],
    ['a next page', { ...poll, headers: [['MS-ContinuationToken', 'abc']] }],
    ['a path with invalid percent-encoding', { ...poll, url: `${base}/customers/%E0%A4%A` }],
    ['an upload', upload],
    ['a change of a profile', { ...upload, method: 'PUT', url: `${base}/customers/4702/policies` }],
    ['an invalid URL', { ...poll, url: 'nonsense' }],
  ])('is a plain HTTP call for %s', (_, request) => {
    const snippet = csharpSnippet(request);
    expect(snippet).toContain('new HttpClient()');
    expect(snippet).toContain(JSON.stringify(request.url));
    expect(/File.ReadAllText\("(?:devices|profile).json"\)/.test(snippet)).toBe(request.hasBody);
  });
});

test('no snippet contains the token, gets extra lines, or throws, for any text', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, text, fc.boolean(), (url, name, value, hasBody) => {
      const request = {
        ...poll,
        url,
        hasBody,
        headers: [['authorization', 'Bearer secret'] as const, [`X${name}`, value] as const],
      };
      const lines = hasBody ? 5 : 3;
      expect(curlSnippet(request).split(/[\r\n]/)).toHaveLength(lines);
      for (const snippet of [curlSnippet, powerShellSnippet, csharpSnippet]) {
        expect(snippet(request)).not.toContain('Bearer secret');
        expect(snippet(request).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }
    }),
  );
});
