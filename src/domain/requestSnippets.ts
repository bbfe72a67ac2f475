/** A call to be repeated elsewhere. It holds neither the token nor the body: both may not leave the app. */
export interface RequestToRepeat {
  readonly method: string;
  /** Absolute address, query included. */
  readonly url: string;
  /** As sent; `Authorization` is left out if it is among them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body is then read from `BODY_FILE`, which the reader has to provide. */
  readonly hasBody: boolean;
}

/** Environment variable that stands for the access token, so that no shell history keeps it. */
export const TOKEN_VARIABLE = 'PARTNER_CENTER_TOKEN';
export const BODY_FILE = 'devices.json';
const JSON_TYPE = 'application/json; charset=utf-8';

/** The call for a POSIX shell. */
export function curlSnippet(request: RequestToRepeat): string {
  // --globoff: curl would otherwise take brackets and braces in an address for patterns.
  const parts = [
    `curl --include --globoff --request ${posixQuoted(request.method)} ${posixQuoted(oneLine(request.url))}`,
    `--header "Authorization: Bearer $${TOKEN_VARIABLE}"`,
    ...sentHeaders(request).map(([name, value]) => `--header ${posixQuoted(`${name}: ${value}`)}`),
  ];
  if (request.hasBody) {
    parts.push(`--header ${posixQuoted(`Content-Type: ${JSON_TYPE}`)}`, `--data-binary @${BODY_FILE}`);
  }
  return parts.join(' \\\n  ');
}

/** The call for PowerShell 5.1 and later. */
export function powerShellSnippet(request: RequestToRepeat): string {
  const headers = sentHeaders(request).map(
    ([name, value]) => `  ${powerShellQuoted(name)} = ${powerShellQuoted(value)}`,
  );
  const call = [
    'Invoke-WebRequest -UseBasicParsing',
    `-Method ${powerShellQuoted(request.method)}`,
    `-Uri ${powerShellQuoted(oneLine(request.url))}`,
    '-Headers $headers',
    ...(request.hasBody ? [`-ContentType ${powerShellQuoted(JSON_TYPE)}`, `-InFile ${BODY_FILE}`] : []),
  ];
  return [
    '$headers = @{',
    `  'Authorization' = "Bearer $env:${TOKEN_VARIABLE}"`,
    ...headers,
    '}',
    call.join(' '),
  ].join('\n');
}

/** The call in C#: one line of Microsoft's .NET SDK where it knows the call, else plain `HttpClient`. */
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
      `request.Content = new StringContent(File.ReadAllText("${BODY_FILE}"), Encoding.UTF8, "application/json");`,
    );
  }
  return [...lines, 'using var response = await client.SendAsync(request);'].join('\n');
}

/** Paths that Microsoft's SDK reference documents a call for; each group is one path segment. */
const SDK_CALLS: readonly (readonly [
  method: string,
  path: RegExp,
  call: (ids: readonly string[]) => string,
])[] = [
  [
    'GET',
    /^\/customers\/([^/]+)\/batchjobstatus\/([^/]+)$/i,
    ([customer, batch]) => `${of(customer)}.BatchUploadStatus.ById(${batch}).Get()`,
  ],
  ['GET', /^\/customers\/([^/]+)$/i, ([customer]) => `${of(customer)}.Get()`],
  ['GET', /^\/customers\/([^/]+)\/devicebatches$/i, ([customer]) => `${of(customer)}.DeviceBatches.Get()`],
  [
    'GET',
    /^\/customers\/([^/]+)\/devicebatches\/([^/]+)\/devices$/i,
    ([customer, batch]) => `${of(customer)}.DeviceBatches.ById(${batch}).Devices.Get()`,
  ],
  [
    'DELETE',
    /^\/customers\/([^/]+)\/devicebatches\/([^/]+)\/devices\/([^/]+)$/i,
    ([customer, batch, device]) =>
      `${of(customer)}.DeviceBatches.ById(${batch}).Devices.ById(${device}).Delete()`,
  ],
];

function of(customer: string | undefined): string {
  return `partnerOperations.Customers.ById(${customer})`;
}

function dotNetSdkCall({ method, url, headers }: RequestToRepeat): string | null {
  const isFollowingPage = headers.some(([name]) => name.toLowerCase() === 'ms-continuationtoken');
  if (isFollowingPage || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  // The base URL may be a gateway's, with a path of its own before the version.
  const path = /\/v1(\/.*)$/i.exec(pathname)?.[1];
  if (path === undefined || search !== '') return null;
  for (const [sdkMethod, pattern, call] of SDK_CALLS) {
    const segments = pattern.exec(path)?.slice(1);
    if (sdkMethod !== method.toUpperCase() || segments === undefined) continue;
    try {
      return call(segments.map((segment) => csharpQuoted(decodeURIComponent(segment))));
    } catch {
      return null; // Not percent-encoded text: only the address as it is repeats this call.
    }
  }
  return null;
}

function sentHeaders({ headers }: RequestToRepeat): readonly (readonly [string, string])[] {
  return headers
    .filter(([name]) => !/^(?:authorization|content-type)$/i.test(name.trim()))
    .map(([name, value]) => [oneLine(name), oneLine(value)]);
}

/** Neither an address nor a header can hold control characters; a terminal would act on them when pasted. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function posixQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** PowerShell takes typographic single quotes for quotes too. */
function powerShellQuoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/** A C# string literal knows JSON's escapes; JSON leaves two line separators that C# does not allow. */
function csharpQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
