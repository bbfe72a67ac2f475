let isLeavingAllowed = false;

/** Makes the browser ask before the page is left or reloaded, until the returned function is called. */
export function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!isLeavingAllowed) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}

/** From now on nothing asks: the account has signed out, and a question would keep its page open. */
export function stopAskingBeforeLeaving(): void {
  isLeavingAllowed = true;
}
