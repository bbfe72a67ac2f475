export default {
  config: {
    title: 'This app is not set up yet',
    meaning:
      'Its settings, the file /config.json next to the page, cannot be used. Nobody can sign in until this is fixed.',
    next: 'The administrator of this deployment has to fix the following:',
    problem: {
      notFound: 'The file could not be loaded. It has to be in the same folder as index.html.',
      notJson: 'The file is not valid JSON: look for a missing quotation mark or comma.',
      notObject: 'The file has to contain one JSON object.',
      missing: 'is missing.',
      notText: 'has to be text in quotation marks.',
      notGuid:
        'is not an application (client) ID. A complete ID has 32 characters (0–9, a–f) in five groups.',
      notSiteId:
        'has to be the ID of a SharePoint site: a host name and two IDs, separated by commas. deploy/team-list/create.sh prints it.',
      notListId: 'has to be the ID of the SharePoint list. deploy/team-list/create.sh prints it.',
      notUrl: 'is neither a web address nor a path on this host.',
      notHttps: 'has to start with https://, or others could read the sign-in in transit.',
      notHosts: 'has to be a list of host names.',
      notMetadata: 'has to be an OpenID discovery document as a JSON object.',
      unknownField: 'is not a setting of this app. Check its spelling.',
      unknownCloud:
        '“{{value}}” is not a known cloud. The known clouds are global, usGovernment, usGovernmentDoD, china and germany.',
      closedCloud: 'This cloud was shut down in {{value}}.',
      badTenant: '“{{value}}” is neither a tenant ID, nor a domain, nor organizations.',
    },
  },
  signIn: {
    cancelled: {
      title: 'The sign-in was canceled',
      meaning: 'This app shows data only after you sign in. You then return to the page you wanted.',
      remedy: ['Sign in with your work account at the partner company.'],
    },
    consentMissing: {
      title: 'Your organization has not approved this app yet',
      meaning:
        'The app asks for permission to use Partner Center on your behalf. Nobody has consented to that for your account, or you declined.',
      remedy: [
        'Sign in again and accept if you are asked.',
        'If you cannot accept, send this page to an administrator of your tenant, who can grant admin consent once for everybody.',
      ],
    },
    notAssigned: {
      title: 'This app is not assigned to you',
      meaning:
        'Your administrator allows only selected people to use it, and your account is not one of them.',
      remedy: [
        'Ask an administrator of your tenant to assign the app to you.',
        'If you have another work account, sign in with that one.',
      ],
    },
    unreachable: {
      title: 'The sign-in service cannot be reached',
      meaning: 'It did not respond. The network, a proxy or the address in the settings may be the cause.',
      remedy: [
        'Check your connection and try again.',
        'If only this page fails, contact the administrator of this app.',
      ],
    },
    other: {
      title: 'The sign-in failed',
      meaning: 'The sign-in service rejected it for the reason below.',
      remedy: [
        'Try again, or with another work account.',
        'If the problem continues, pass the code and the IDs below on to your administrator.',
      ],
    },
    code: 'Code',
    detail: 'Reason given',
    correlationId: 'Correlation ID',
    again: 'Sign in',
    otherAccount: 'Use another account',
  },
  signedOut: {
    title: 'You are signed out',
    meaning: 'On a shared computer, close the browser as well.',
    signIn: 'Sign in again',
  },
} as const;
