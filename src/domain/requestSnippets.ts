/** A call to be repeated outside the app. It includes neither the token nor the body, which must not leave the app. */
export interface RequestToRepeat {
  readonly method: string;
  /** Absolute URL including the query. */
  readonly url: string;
  /** As sent. The snippets leave out `Authorization`. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** If true, the snippet reads the body from `bodyFile`, which the user has to provide. */
  readonly hasBody: boolean;
}

/** Environment variable for the access token, so that the token does not end up in the shell history. */
export const TOKEN_VARIABLE = 'PARTNER_CENTER_TOKEN';
const DEVICES_FILE = 'devices.json';
const PROFILE_FILE = 'profile.json';

/** The file that a snippet reads the body from: what it contains depends on the call. */
export function bodyFile({ url }: Pick<RequestToRepeat, 'url'>): string {
  return /\/policies(?:\/[^/?]+)?$/i.test(url) ? PROFILE_FILE : DEVICES_FILE;
}
const JSON_TYPE = 'application/json; charset=utf-8';

/** The call as a curl command for a POSIX shell. */
export function curlSnippet(request: RequestToRepeat): string {
  // --globoff: curl otherwise treats brackets and braces in a URL as patterns.
  const parts = [
    `curl --include --globoff --request ${posixQuoted(request.method)} ${posixQuoted(oneLine(request.url))}`,
    `--header "Authorization: Bearer $${TOKEN_VARIABLE}"`,
    ...sentHeaders(request).map(([name, value]) => `--header ${posixQuoted(`${name}: ${value}`)}`),
  ];
  if (request.hasBody) {
    parts.push(
      `--header ${posixQuoted(`Content-Type: ${JSON_TYPE}`)}`,
      `--data-binary @${bodyFile(request)}`,
    );
  }
  return parts.join(' \\\n  ');
}

/** The call as a command for PowerShell 5.1 and later. */
export function powerShellSnippet(request: RequestToRepeat): string {
  const headers = sentHeaders(request).map(
    ([name, value]) => `  ${powerShellQuoted(name)} = ${powerShellQuoted(value)}`,
  );
  const call = [
    'Invoke-WebRequest -UseBasicParsing',
    `-Method ${powerShellQuoted(request.method)}`,
    `-Uri ${powerShellQuoted(oneLine(request.url))}`,
    '-Headers $headers',
    ...(request.hasBody
      ? [`-ContentType ${powerShellQuoted(JSON_TYPE)}`, `-InFile ${bodyFile(request)}`]
      : []),
  ];
  return [
    '$headers = @{',
    `  'Authorization' = "Bearer $env:${TOKEN_VARIABLE}"`,
    ...headers,
    '}',
    call.join(' '),
  ].join('\n');
}

/** The call in C#: one line with Microsoft's .NET SDK if the SDK has this call, otherwise plain `HttpClient`. */
export function csharpSnippet(request: RequestToRepeat): string {
  const sdkCall = dotNetSdkCall(request);
  return sdkCall === null
    ? httpClientCall(request)
    : `// IAggregatePartner partnerOperations, signed in with the token\n${sdkCall};`;
}

function httpClientCall(request: RequestToRepeat): string {
  const lines = [
    'using var client = new HttpClient();',
    `using var request = new HttpRequestMessage(new HttpMethod(${csharpQuoted(request.method)}), ${csharpQuoted(oneLine(request.url))});`,
    `request.Headers.Add("Authorization", "Bearer " + Environment.GetEnvironmentVariable("${TOKEN_VARIABLE}"));`,
    ...sentHeaders(request).map(
      ([name, value]) =>
        `request.Headers.TryAddWithoutValidation(${csharpQuoted(name)}, ${csharpQuoted(value)});`,
    ),
  ];
  if (request.hasBody) {
    lines.push(
      `request.Content = new StringContent(File.ReadAllText("${bodyFile(request)}"), Encoding.UTF8, "application/json");`,
    );
  }
  return [...lines, 'using var response = await client.SendAsync(request);'].join('\n');
}

/** The calls documented in Microsoft's SDK reference. Each group in a path is one segment. */
const SDK_CALLS: readonly (readonly [
  method: string,
  path: RegExp,
  call: (ids: readonly string[]) => string,
])[] = [
  [
    'GET',
    /^\/customers\/([^/]+)\/batchjobstatus\/([^/]+)$/i,
    ([customer, batch]) => `${sdkCustomer(customer)}.BatchUploadStatus.ById(${batch}).Get()`,
  ],
  ['GET', /^\/customers\/([^/]+)$/i, ([customer]) => `${sdkCustomer(customer)}.Get()`],
  [
    'GET',
    /^\/customers\/([^/]+)\/devicebatches$/i,
    ([customer]) => `${sdkCustomer(customer)}.DeviceBatches.Get()`,
  ],
  [
    'GET',
    /^\/customers\/([^/]+)\/devicebatches\/([^/]+)\/devices$/i,
    ([customer, batch]) => `${sdkCustomer(customer)}.DeviceBatches.ById(${batch}).Devices.Get()`,
  ],
  [
    'DELETE',
    /^\/customers\/([^/]+)\/devicebatches\/([^/]+)\/devices\/([^/]+)$/i,
    ([customer, batch, device]) =>
      `${sdkCustomer(customer)}.DeviceBatches.ById(${batch}).Devices.ById(${device}).Delete()`,
  ],
  [
    'GET',
    /^\/customers\/([^/]+)\/policies$/i,
    ([customer]) => `${sdkCustomer(customer)}.ConfigurationPolicies.Get()`,
  ],
  [
    'GET',
    /^\/customers\/([^/]+)\/policies\/([^/]+)$/i,
    ([customer, policy]) => `${sdkCustomer(customer)}.ConfigurationPolicies.ById(${policy}).Get()`,
  ],
  [
    'DELETE',
    /^\/customers\/([^/]+)\/policies\/([^/]+)$/i,
    ([customer, policy]) => `${sdkCustomer(customer)}.ConfigurationPolicies.ById(${policy}).Delete()`,
  ],
];

function sdkCustomer(customer: string | undefined): string {
  return `partnerOperations.Customers.ById(${customer})`;
}

function dotNetSdkCall({ method, url, headers }: RequestToRepeat): string | null {
  const isFollowingPage = headers.some(([name]) => name.toLowerCase() === 'ms-continuationtoken');
  if (isFollowingPage || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  // The base URL may be a gateway with its own path before the version.
  const path = /\/v1(\/.*)$/i.exec(pathname)?.[1];
  if (path === undefined || search !== '') return null;
  for (const [sdkMethod, pattern, call] of SDK_CALLS) {
    const segments = pattern.exec(path)?.slice(1);
    if (sdkMethod !== method.toUpperCase() || segments === undefined) continue;
    try {
      return call(segments.map((segment) => csharpQuoted(decodeURIComponent(segment))));
    } catch {
      return null; // Invalid percent-encoding: only the original URL can repeat this call.
    }
  }
  return null;
}

function sentHeaders({ headers }: RequestToRepeat): readonly (readonly [string, string])[] {
  return headers
    .filter(([name]) => !/^(?:authorization|content-type)$/i.test(name.trim()))
    .map(([name, value]) => [oneLine(name), oneLine(value)]);
}

/** URLs and headers cannot contain control characters, and a terminal would act on pasted ones. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function posixQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** PowerShell treats typographic single quotes as quotes too. */
function powerShellQuoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/** C# string literals have JSON's escapes, but do not allow two line separators that JSON leaves unescaped. */
function csharpQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
