import { AuthError } from '@azure/msal-browser';
import { oncePerTab } from '../browser/oncePerTab.ts';

const signInRetry = oncePerTab('sign-in-repeated');

/**
 * Uses up this tab's one automatic retry of a sign-in; true if the retry may be made. Reloading the page while a sign-in
 * returns sends its code twice, and the provider rejects the second time with `invalid_grant`. The user is signed in
 * there, so signing in again needs no interaction. Only once, because `invalid_grant` has other causes, which would loop.
 */
export function takeSignInRetry(error: unknown): boolean {
  if (!(error instanceof AuthError) || error.errorCode !== 'invalid_grant') return false;
  return signInRetry.take();
}

export const signInSucceeded = signInRetry.reset;
