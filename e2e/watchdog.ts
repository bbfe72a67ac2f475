import type { BrowserContext } from '@playwright/test';

/**
 * Adds to `problems` what must not happen in any test: an uncaught error, a violation of the content security policy,
 * a request to a host not in `hosts`, a page that was hidden again after it was shown.
 */
export async function watchForProblems(
  context: BrowserContext,
  hosts: ReadonlySet<string>,
  problems: string[],
): Promise<void> {
  context.on('weberror', (error) =>
    problems.push(`uncaught: ${error.error().stack ?? error.error().message}`),
  );
  context.on('console', (message) => {
    // The wording of Chromium. The console includes workers and frames, where the listener below does not run.
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      problems.push(`content security policy: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && !hosts.has(url.host))
      problems.push(`request to a third party: ${request.method()} ${request.url()}`);
  });
  await context.exposeFunction('noteProblem', (problem: string) => problems.push(problem));
  await context.addInitScript(() => {
    const note = (problem: string) =>
      (window as unknown as { noteProblem: (problem: string) => void }).noteProblem(problem);
    document.addEventListener('securitypolicyviolation', (event) => {
      note(
        `securitypolicyviolation: ${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
    // This is how React hides a page that waits for code or texts; a user who is typing there loses the focus. It is noted
    // when the page is shown again, so a page that is hidden before a reload does not count.
    const hidden = new WeakSet<Node>();
    new MutationObserver((records) => {
      for (const { target } of records) {
        const { style, parentElement } = target as HTMLElement;
        if (parentElement?.id !== 'content') continue;
        if (style.getPropertyPriority('display') === 'important') hidden.add(target);
        else if (hidden.delete(target)) note(`the page at ${location.pathname} was hidden for a while`);
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
  });
}
