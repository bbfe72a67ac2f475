import type { BrowserContext } from '@playwright/test';

/**
 * What no test may leave behind, whatever it is about: an uncaught error, a violation of the content security
 * policy, a request to a host that is none of the app's, a page that was hidden again after it was shown. Each is noted in
 * `problems`, in words.
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
  await context.exposeFunction('noteProblem', (words: string) => problems.push(words));
  await context.addInitScript(() => {
    const note = (words: string) =>
      (window as unknown as { noteProblem: (words: string) => void }).noteProblem(words);
    document.addEventListener('securitypolicyviolation', (event) => {
      note(
        `securitypolicyviolation: ${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
    // React hides so what waits for a part that was not loaded along; the focus of who is typing there is lost. Noted when it
    // is shown again: a page that is hidden because it will be reloaded never is.
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
