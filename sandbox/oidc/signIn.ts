import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { paths, worldOfCookie } from '../addresses.ts';
import { layout } from '../page/layout.ts';
import type { Worlds } from '../worlds.ts';
import { accountList, findAccount, partnerName } from './accounts.ts';
import { clientId, clientMetadata } from './client.ts';
import type { Providers } from './providers.ts';
import { requestsMfa } from './signInPolicy.ts';

/** Sign-ins that end with an error, with Entra's codes and messages. */
const refusals = {
  cancel: ['access_denied', 'the user canceled the authentication'],
  noConsent: [
    'consent_required',
    `AADSTS65001: The user or administrator has not consented to use the application with ID '${clientId}' named '${clientMetadata.client_name}'. Send an interactive authorization request for this user and resource.`,
  ],
  notAssigned: [
    'access_denied',
    `AADSTS50105: Your administrator has configured the application '${clientMetadata.client_name}' to block users unless they are granted access.`,
  ],
} as const;

/** The page that lists the accounts. Choosing an account signs in; there is no password. */
export function signInPages(worlds: Worlds, providers: Providers) {
  return new Hono<{ Bindings: HttpBindings }>()
    .get('/:uid', async (c) => {
      const provider = await providers.forHost(new URL(c.req.url).host);
      const { params, session } = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
      return c.html(signInPage(c.req.param('uid'), requestsMfa(params.claims), session?.accountId));
    })
    .post('/:uid', async (c) => {
      const provider = await providers.forHost(new URL(c.req.url).host);
      const { params } = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
      const { account: oid, refuse } = await c.req.parseBody();
      const account = findAccount(String(oid));
      if (!account) {
        const [error, error_description] = refusals[refuse as keyof typeof refusals] ?? refusals.cancel;
        return c.redirect(
          await provider.interactionResult(c.env.incoming, c.env.outgoing, { error, error_description }),
          303,
        );
      }
      const mfaRequested = requestsMfa(params.claims);
      if (mfaRequested) worlds.get(worldOfCookie(c.req.header('cookie'))).claimsChallenge = null;
      const amr = account.hasMfa || mfaRequested ? ['pwd', 'mfa'] : ['pwd'];
      const result = { login: { accountId: account.oid, amr }, select_account: {}, consent: {} };
      return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);
    });
}

function signInPage(uid: string, mfaRequested: boolean, signedInOid: string | undefined) {
  return layout(
    'Sign in',
    html`
      <main class="narrow">
        <p class="muted">${partnerName} · sandbox</p>
        <h1>Pick an account</h1>
        ${mfaRequested ? html`<p class="note">A second factor is required. Picking an account confirms it.</p>` : ''}
        <form method="post" action="${paths.signIn}/${uid}">
          <ul class="accounts">
            ${accountList.map(
              ({ oid, name, userName, role, note }) => html`
                <li>
                  <button name="account" value="${oid}">
                    <strong>${name}</strong>${oid === signedInOid ? ' (signed in)' : ''}
                    <span>${userName}</span>
                    <span>${role}. ${note}</span>
                  </button>
                </li>`,
            )}
          </ul>
          <h2>Or end with an error</h2>
          <p class="row">
            <button name="refuse" value="cancel">Cancel</button>
            <button name="refuse" value="noConsent">Consent is missing (AADSTS65001)</button>
            <button name="refuse" value="notAssigned">User is not assigned (AADSTS50105)</button>
          </p>
        </form>
      </main>
    `,
  );
}
