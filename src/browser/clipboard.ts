/** What is copied: at least plain text, and perhaps the same as HTML. */
type Copied = Readonly<Record<'text/plain', string> & Partial<Record<'text/html', string>>>;

/**
 * Copies without the Clipboard API, which is missing on plain http (an intranet). `execCommand` is deprecated but the only way
 * there: it triggers a copy event, and the handler supplies our text.
 */
function copyByCommand(copied: Copied): boolean {
  let isCopied = false;
  function supplyText(event: ClipboardEvent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    for (const [type, text] of Object.entries(copied)) event.clipboardData?.setData(type, text);
    isCopied = event.clipboardData !== null;
  }
  document.addEventListener('copy', supplyText, { capture: true });
  try {
    return document.execCommand('copy') && isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', supplyText, { capture: true });
  }
}

/** Copies to the clipboard; false if the browser does not allow it, so that the page can suggest copying by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The API is missing, blocked by a policy, or the page does not have the focus.
    return copyByCommand({ 'text/plain': text });
  }
}

/**
 * `copyText` with the same as HTML, which mail programs and documents prefer. The deprecated command comes first: the Clipboard API
 * parses the HTML within the page, where the content security policy does not allow its styles.
 */
export async function copyHtml(html: string, text: string): Promise<boolean> {
  const copied = { 'text/html': html, 'text/plain': text };
  if (copyByCommand(copied)) return true;
  try {
    const blobs = Object.entries(copied).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}
