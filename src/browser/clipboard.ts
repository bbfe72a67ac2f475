/**
 * For browsers and origins without the Clipboard API (plain http inside a company). Deprecated, and still the only way there:
 * the copy command is asked for, and answered with our text.
 */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  function answer(event: ClipboardEvent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  }
  document.addEventListener('copy', answer, { capture: true });
  try {
    return document.execCommand('copy') && isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', answer, { capture: true });
  }
}

/** False when neither way is open, so that the reader can be told to select and copy by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Missing, forbidden by a policy, or the page has lost the focus.
    return copyByCommand(text);
  }
}
