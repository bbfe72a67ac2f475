import type { BrowserContext } from '@playwright/test';

/**
 * What no test may leave behind, whatever it is about: an uncaught error, a violation of the content security
 * policy, a request to a host that is none of the app's. Each is noted in `problems`, in words.
 */
export async function watch(
  context: BrowserContext,
  hosts: ReadonlySet<string>,
  problems: string[],
): Promise<void> {
  context.on('weberror', (error) =>
    problems.push(`uncaught: ${error.error().stack ?? error.error().message}`),
  );
  context.on('console', (message) => {
    // Chromium words its own reports so; workers and frames included, where no listener of ours would hear them.
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      problems.push(`content security policy: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && !hosts.has(url.host))
      problems.push(`request to a third party: ${request.method()} ${request.url()}`);
  });
  await context.exposeFunction('noteViolation', (words: string) =>
    problems.push(`securitypolicyviolation: ${words}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { noteViolation: (words: string) => void }).noteViolation;
      note(
        `${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
}
