/**
 * Fallback where the Clipboard API is missing (plain http on an intranet). `execCommand` is deprecated but the only way
 * there: it triggers a copy event, and the handler supplies our text.
 */
function copyByCommand(text: string): boolean {
  let isCopied = false;
  function supplyText(event: ClipboardEvent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
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
    return copyByCommand(text);
  }
}
