export default {
  product: 'Device Batch Dashboard',
  nav: {
    label: 'Main',
    customers: 'Customers',
    errors: 'Error reference',
    skip: 'Skip to content',
  },
  account: {
    signOut: 'Sign out',
    signedInAs: 'Signed in as {{name}} ({{username}}), tenant {{tenantId}}',
  },
  tools: {
    thisComputer: 'Data on this computer',
    diagnostics: 'Diagnostics',
    shortcuts: 'Keyboard shortcuts',
  },
  theme: {
    system: 'Theme: system. Switch to light.',
    light: 'Theme: light. Switch to dark.',
    dark: 'Theme: dark. Switch to system.',
  },
  copy: { copied: 'Copied', failed: 'Copying is blocked here. Select the text and copy it.' },
  jump: 'Search or jump to…',
  clearSearch: 'Clear search',
  loading: 'Loading…',
  tryAgain: 'Try again',
  signInAgain: 'Sign in again',
  signIn: 'Sign in',
  reload: 'Reload the page',
  toCustomers: 'Go to customers',
  support: {
    details: 'Details',
    copyDetails: 'Copy details',
    title: 'For support',
    about: 'Microsoft support asks for these details when a call fails.',
    copyAll: 'Copy all',
    call: 'Call',
    status: 'Status',
    time: 'Time',
    noAnswer: 'no response',
    requestId: 'MS-RequestId',
    correlationId: 'MS-CorrelationId',
    cv: 'MS-CV',
    serverId: 'MS-ServerId',
    code: 'Partner Center code',
    description: 'Partner Center’s message',
    bodyStart: 'Start of the response',
  },
  badAddress: {
    title: 'Page not found',
    page: 'There is no page at this address. It may have been cut off when it was copied.',
    customerId:
      'The customer ID in this address is incomplete. A complete ID has 32 characters (0–9, a–f) in five groups.',
    batchTrackingId:
      'The tracking ID in this address is incomplete. A complete ID has 32 characters (0–9, a–f) in five groups.',
    batchId: 'The device batch name in this address cannot be read.',
    next: 'Ask for the link again, or find the customer by name.',
  },
  partMissing: {
    title: 'A part of the app could not be loaded',
    meaning:
      'You may be offline, or a newer version of the app has been published since you opened this page.',
    next: 'Reload the page when you’re online. What you see here is stored in its address.',
  },
  crash: {
    title: 'This page could not be shown',
    meaning:
      'The error is in this app, not in Partner Center. Your data is not affected, and the other pages still work.',
    next: 'Reload the page. If it happens again, pass the details on to the administrator of this app.',
  },
} as const;
