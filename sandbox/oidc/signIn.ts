import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { paths, worldOfCookie } from '../addresses.ts';
import { layout } from '../page/layout.ts';
import type { Worlds } from '../worlds.ts';
import { accountList, findAccount, partnerName } from './accounts.ts';
import { clientMetadata, graphScope } from './client.ts';
import { consentMissingError } from './entraBehavior.ts';
import type { Providers } from './providers.ts';
import { requestsMfa } from './signInPolicy.ts';

/** Sign-ins that end with an error, with Entra's codes and messages. */
const refusals = {
  cancel: ['access_denied', 'the user canceled the authentication'],
  noConsent: ['consent_required', consentMissingError],
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
      const { params, prompt, session } = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
      return c.html(
        prompt.name === 'consent'
          ? consentPage(c.req.param('uid'))
          : signInPage(c.req.param('uid'), requestsMfa(params.claims), session?.accountId),
      );
    })
    .post('/:uid', async (c) => {
      const provider = await providers.forHost(new URL(c.req.url).host);
      const { params } = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
      const { account: oid, consent, refuse } = await c.req.parseBody();
      if (consent !== undefined) {
        worlds.get(worldOfCookie(c.req.header('cookie'))).hasGraphConsent = true;
        const result = { consent: {} };
        return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);
      }
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

function consentPage(uid: string) {
  return layout(
    'Permissions requested',
    html`
      <main class="narrow">
        <p class="muted">${partnerName} · sandbox</p>
        <h1>Permissions requested</h1>
        <p>${clientMetadata.client_name} would like to: access the lists that it was allowed to use.</p>
        <p><code>${graphScope}</code></p>
        <form method="post" action="${paths.signIn}/${uid}" class="row">
          <button name="consent" value="given">Accept</button>
          <button name="refuse" value="cancel">Cancel</button>
        </form>
      </main>
    `,
  );
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
