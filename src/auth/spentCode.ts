import { AuthError } from '@azure/msal-browser';
import { oncePerTab } from '../browser/oncePerTab.ts';

const anotherSignIn = oncePerTab('sign-in-repeated');

/**
 * True once for a sign-in whose code was spent before: a page reloaded just as its sign-in came back sends the code
 * twice, and the provider refuses the second time. The person is signed in there, so another sign-in goes unnoticed;
 * only one, for `invalid_grant` can have other reasons that would lead in a circle.
 */
export function mayRepeatSignIn(error: unknown): boolean {
  if (!(error instanceof AuthError) || error.errorCode !== 'invalid_grant') return false;
  return anotherSignIn.take();
}

export const signInSucceeded = anotherSignIn.helped;
