export default {
  config: {
    title: 'This dashboard is not set up yet',
    meaning:
      'Its settings, the file /config.json beside the page, cannot be used. Nobody can sign in until it is mended.',
    next: 'Whoever runs this deployment has to put these right:',
    problem: {
      notFound: 'The file could not be fetched. It has to lie beside index.html.',
      notJson: 'The file is not JSON: look for a missing quote or comma.',
      notObject: 'The file has to hold one JSON object.',
      missing: 'is missing.',
      notText: 'has to be text in quotes.',
      notGuid: 'is not an application (client) id: 32 digits and letters from a to f in five groups.',
      notUrl: 'is neither a web address nor a path on this host.',
      notHttps: 'has to begin with https://, or the sign-in could be read on its way.',
      notHosts: 'has to be a list of host names.',
      notMetadata: 'has to be an OpenID discovery document as a JSON object.',
      unknownField: 'is no setting of this dashboard. Check its spelling.',
      unknownCloud: '“{{value}}” is no known cloud. Known are global, usGovernment, china and germany.',
      closedCloud: 'This cloud was closed in {{value}}.',
      badTenant: '“{{value}}” is neither a tenant id, nor a domain, nor organizations.',
    },
  },
  signIn: {
    cancelled: {
      title: 'The sign-in was cancelled',
      meaning: 'Without a sign-in there is nothing to show. The page you wanted is kept.',
      remedy: ['Sign in with your work account of the partner company.'],
    },
    consentMissing: {
      title: 'Your organisation has not allowed this dashboard yet',
      meaning:
        'The dashboard asks to use Partner Center in your name. Nobody has consented to that for your account, or you declined.',
      remedy: [
        'Sign in again and accept, if you are asked.',
        'If you may not accept, send this page to an administrator of your tenant: they grant admin consent to the app once for everybody.',
      ],
    },
    notAssigned: {
      title: 'This dashboard is not assigned to you',
      meaning: 'Your administrator lets only chosen people use it, and your account is not among them.',
      remedy: [
        'Ask an administrator of your tenant to assign the app to you.',
        'If you have another work account, sign in with that one.',
      ],
    },
    unreachable: {
      title: 'The sign-in service cannot be reached',
      meaning:
        'No answer came from it. The network, a proxy or the address in the settings may be the reason.',
      remedy: [
        'Check your connection and try again.',
        'If only this page fails, tell whoever runs the dashboard.',
      ],
    },
    other: {
      title: 'The sign-in did not succeed',
      meaning: 'The sign-in service refused, for the reason below.',
      remedy: [
        'Try again, or with another work account.',
        'If it stays, pass the code and the ids below to your administrator.',
      ],
    },
    code: 'Code',
    detail: 'Reason given',
    correlationId: 'Correlation id',
    again: 'Sign in',
    otherAccount: 'Use another account',
  },
  signedOut: {
    title: 'You are signed out',
    meaning: 'On a shared computer, close the browser as well.',
    signIn: 'Sign in again',
  },
} as const;
