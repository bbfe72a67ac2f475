export default {
  signInExpired: {
    title: 'Your sign-in is no longer accepted',
    meaning: 'Partner Center turned the request down because your sign-in has run out or was withdrawn.',
    remedy: ['Sign in again. You come back to this page.'],
  },
  accessDenied: {
    title: 'Partner Center does not accept this sign-in',
    meaning: 'You are signed in, but Partner Center does not let this sign-in use its interface.',
    remedy: [
      'Sign in again, with your work account in the partner’s own tenant.',
      'If that does not help, ask your administrator whether this app has consent for Partner Center and whether your account is a partner user.',
    ],
  },
  tokenMissing: {
    title: 'The sign-in did not reach Partner Center',
    meaning:
      'The request arrived without its access token. Something between this app and Partner Center may have removed it.',
    remedy: [
      'Sign in again.',
      'If it happens again, tell whoever runs this app: the gateway has to pass on the Authorization header.',
    ],
  },
  mfaRequired: {
    title: 'Multi-factor authentication is required',
    meaning: 'Partner Center accepts only sign-ins that were confirmed with a second factor. Yours was not.',
    remedy: [
      'Sign in again and confirm with your second factor.',
      'If you are not asked for one, your administrator has to require multi-factor authentication for your account.',
    ],
  },
  wrongAudience: {
    title: 'This app asks for the wrong access',
    meaning:
      'The access token was issued for another service than Partner Center. Signing in again will not change that.',
    remedy: ['Tell whoever runs this app: the scope, or the cloud, in its configuration is wrong.'],
  },
  interactionRequired: {
    title: 'Please confirm your sign-in',
    meaning:
      'Your organisation wants you to sign in yourself before you go on: the sign-in is old, or a rule asks for more.',
    remedy: ['Sign in. You come back to this page as it is now.'],
  },
  forbidden: {
    title: 'You may not see this',
    meaning: 'Your account lacks the right to do this for this customer.',
    remedy: [
      'Make sure that you are signed in with the right account, and that this is your customer.',
      'Ask your Partner Center administrator for the Admin agent or Sales agent role.',
    ],
  },
  noCustomerRelationship: {
    title: 'Not a customer of your organisation',
    meaning: 'Your organisation has no reseller relationship with this customer, or it has ended.',
    remedy: [
      'Compare the customer id with the customer’s own tenant id.',
      'If it is right, send the customer a reseller relationship request from Partner Center. Their global administrator has to accept it.',
    ],
  },
  roleLacksRights: {
    title: 'Your role is not enough',
    meaning:
      'Your account has a role in Partner Center that does not allow this. Indirect resellers have no access to this interface at all.',
    remedy: [
      'Ask your Partner Center administrator for the Admin agent or Sales agent role.',
      'Then sign out and in again, so that the new role counts.',
    ],
  },
  notFound: {
    title: 'Partner Center does not know this',
    meaning:
      'Nothing is filed under this id for this customer. The id may be mistyped, belong to another customer, or be too old.',
    remedy: [
      'Compare the ids with those in your link or in the mail you were sent.',
      'If the upload was only just made, check again in a minute.',
    ],
  },
  customerTenantNotFound: {
    title: 'No such customer',
    meaning: 'Partner Center knows no tenant with this customer id.',
    remedy: ['Compare the customer id with the customer’s tenant id, or search for the customer by name.'],
  },
  requestRefused: {
    title: 'Partner Center refused the request',
    meaning:
      'Something in the request does not suit Partner Center. Sending it again unchanged would not help.',
    remedy: [
      'Read Partner Center’s own description below and correct what it names.',
      'If you cannot, open a support request and quote the ids.',
    ],
  },
  throttled: {
    title: 'Too many requests for now',
    meaning:
      'Partner Center limits how often an organisation may ask. Colleagues and other programs count as well.',
    remedy: ['You need do nothing: the app waits as long as Partner Center wants, then goes on.'],
  },
  timeout: {
    title: 'No answer in time',
    meaning: 'Partner Center, or the way to it, took too long. What you saw before stays on the page.',
    remedy: [
      'You need do nothing while this page checks by itself: it tries again, less often.',
      'Otherwise try again in a minute.',
    ],
  },
  serverFault: {
    title: 'Fault inside Partner Center',
    meaning: 'Partner Center failed to handle the request. Neither you nor the data is to blame.',
    remedy: [
      'Try again in a few minutes. A page that checks by itself does so already.',
      'If it lasts, open a support request and quote the ids.',
    ],
  },
  serverUnavailable: {
    title: 'Partner Center is not available',
    meaning: 'Partner Center is overloaded or being serviced, or the gateway before it cannot reach it.',
    remedy: [
      'Try again in a few minutes. A page that checks by itself does so already.',
      'If it lasts, look at Microsoft’s service health, then ask whoever runs this app.',
    ],
  },
  network: {
    title: 'Partner Center cannot be reached',
    meaning:
      'No answer came at all. The connection may be down, a firewall or proxy may block it, or the address in this app’s configuration does not allow browsers.',
    remedy: [
      'Check your connection, and the VPN if you use one.',
      'If other pages load but this app never reaches Partner Center, tell whoever runs it.',
    ],
  },
  offline: {
    title: 'You are offline',
    meaning: 'This device has no network connection. What you saw before stays on the page.',
    remedy: ['Connect again. The app asks at once when the connection is back.'],
  },
  notAnAnswer: {
    title: 'Not an answer of Partner Center',
    meaning:
      'Something did answer, but not in Partner Center’s form: a proxy’s or hotel network’s page, say, or a reply that was cut off. It was set aside, and older data stays on the page.',
    remedy: [
      'If you are in a guest network, open any website and accept its terms.',
      'The first characters of the reply are shown below, if it had any: pass them on to whoever runs this app or your network.',
    ],
  },
  unexpectedStatus: {
    title: 'An unexpected reply',
    meaning: 'Partner Center, or something before it, replied with a status that this app has no use for.',
    remedy: [
      'Try again in a minute.',
      'If it happens again, pass on the status and the ids to whoever runs this app.',
    ],
  },
} as const;
