export default {
  signInExpired: {
    title: 'Your sign-in has expired',
    meaning: 'Partner Center rejected the request because your sign-in has expired or was revoked.',
    remedy: ['Sign in again. You return to this page.'],
  },
  accessDenied: {
    title: 'Partner Center does not accept this sign-in',
    meaning: 'You are signed in, but Partner Center does not let this account use its API.',
    remedy: [
      'Sign in again with your work account in the partner’s own tenant.',
      'If that does not help, ask your administrator whether this app has consent for Partner Center and whether your account is a partner user.',
    ],
  },
  tokenMissing: {
    title: 'The sign-in did not reach Partner Center',
    meaning:
      'The request arrived without its access token. Something between this app and Partner Center may have removed it.',
    remedy: [
      'Sign in again.',
      'If it happens again, tell the administrator of this app: the gateway has to pass on the Authorization header.',
    ],
  },
  mfaRequired: {
    title: 'Multi-factor authentication is required',
    meaning: 'Partner Center accepts only sign-ins confirmed with a second factor. Yours was not.',
    remedy: [
      'Sign in again and confirm with your second factor.',
      'If you are not asked for one, your administrator has to require multi-factor authentication for your account.',
    ],
  },
  wrongAudience: {
    title: 'This app is set up incorrectly',
    meaning:
      'The access token was issued for a service other than Partner Center. Signing in again does not help.',
    remedy: ['Tell the administrator of this app: the scope or the cloud in its configuration is wrong.'],
  },
  interactionRequired: {
    title: 'Please confirm your sign-in',
    meaning:
      'Your organization requires you to sign in again before you continue: the sign-in is old, or a policy asks for more.',
    remedy: ['Sign in. You return to this page as it is now.'],
  },
  forbidden: {
    title: 'You don’t have permission for this',
    meaning: 'Your account is not allowed to do this for this customer.',
    remedy: [
      'Make sure that you are signed in with the right account, and that this is your customer.',
      'Ask your Partner Center administrator for the Admin agent or Sales agent role.',
    ],
  },
  noCustomerRelationship: {
    title: 'Not a customer of your organization',
    meaning: 'Your organization has no reseller relationship with this customer, or it has ended.',
    remedy: [
      'Compare the customer ID with the customer’s own tenant ID.',
      'If they match, send the customer a reseller relationship request from Partner Center. Their global administrator has to accept it.',
    ],
  },
  roleLacksRights: {
    title: 'Your role is not sufficient',
    meaning:
      'Your account has a role in Partner Center that does not allow this. Indirect resellers cannot use this API at all.',
    remedy: [
      'Ask your Partner Center administrator for the Admin agent or Sales agent role.',
      'Then sign out and sign in again so that the new role takes effect.',
    ],
  },
  notFound: {
    title: 'Not found in Partner Center',
    meaning:
      'Nothing was found for this customer under this ID. The ID may be mistyped, belong to another customer, or be too old.',
    remedy: [
      'Compare the IDs with those in your link or in the email you received.',
      'If the upload was made only a moment ago, check again in a minute.',
    ],
  },
  customerTenantNotFound: {
    title: 'No such customer',
    meaning: 'Partner Center has no tenant with this customer ID.',
    remedy: ['Compare the customer ID with the customer’s tenant ID, or search for the customer by name.'],
  },
  requestRefused: {
    title: 'Partner Center rejected the request',
    meaning: 'Partner Center rejected something in the request. Sending it again unchanged does not help.',
    remedy: [
      'Read Partner Center’s message below and correct what it names.',
      'If you cannot, open a support request and include the IDs.',
    ],
  },
  throttled: {
    title: 'Too many requests right now',
    meaning:
      'Partner Center limits how many requests an organization can send. Requests from colleagues and other programs count as well.',
    remedy: ['You don’t have to do anything: the app waits as long as Partner Center asks, then continues.'],
  },
  timeout: {
    title: 'No response in time',
    meaning: 'Partner Center, or the connection to it, took too long. Earlier data stays on the page.',
    remedy: [
      'If this page checks automatically, you don’t have to do anything: it keeps trying, less often.',
      'Otherwise try again in a minute.',
    ],
  },
  serverFault: {
    title: 'Error inside Partner Center',
    meaning: 'Partner Center failed to process the request. Neither you nor your data caused this.',
    remedy: [
      'Try again in a few minutes. A page that checks automatically does so for you.',
      'If the problem continues, open a support request and include the IDs.',
    ],
  },
  serverUnavailable: {
    title: 'Partner Center is temporarily unavailable',
    meaning:
      'Partner Center is overloaded or under maintenance, or the gateway in front of it cannot reach it.',
    remedy: [
      'Try again in a few minutes. A page that checks automatically does so for you.',
      'If the problem continues, check Microsoft’s service health, then contact the administrator of this app.',
    ],
  },
  network: {
    title: 'Partner Center cannot be reached',
    meaning:
      'There was no response at all. The connection may be down, a firewall or proxy may block it, or the address in this app’s configuration may not accept requests from browsers.',
    remedy: [
      'Check your connection, and your VPN if you use one.',
      'If other pages load but this app never reaches Partner Center, contact the administrator of this app.',
    ],
  },
  offline: {
    title: 'You’re offline',
    meaning: 'This device has no network connection. Earlier data stays on the page.',
    remedy: ['Reconnect. The app checks again as soon as the connection is back.'],
  },
  notAnAnswer: {
    title: 'Unexpected response (not from Partner Center)',
    meaning:
      'There was a response, but not in Partner Center’s format: for example, the page of a proxy or a hotel network, or a response that was cut off. It was ignored, and earlier data stays on the page.',
    remedy: [
      'If you are on a guest network, open any website and accept its terms.',
      'The start of the response, if there is any, is shown below: pass it on to the administrator of this app or of your network.',
    ],
  },
  unexpectedStatus: {
    title: 'Unexpected status code',
    meaning:
      'Partner Center, or something in front of it, returned a status code that this app does not handle.',
    remedy: [
      'Try again in a minute.',
      'If it happens again, pass the status code and the IDs on to the administrator of this app.',
    ],
  },
} as const;
