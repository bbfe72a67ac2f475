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
    thisComputer: 'This computer',
    diagnostics: 'Diagnostics',
    shortcuts: 'Keyboard shortcuts',
  },
  theme: {
    system: 'Theme: as the system. Switch to light.',
    light: 'Theme: light. Switch to dark.',
    dark: 'Theme: dark. Switch to the system’s.',
  },
  copy: { copied: 'Copied', failed: 'Copying is blocked here. Select the text and copy it.' },
  clearSearch: 'Clear the search',
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
    about: 'Microsoft support asks for these when a call went wrong.',
    copyAll: 'Copy all',
    call: 'Call',
    status: 'Status',
    time: 'Time',
    noAnswer: 'no answer',
    requestId: 'MS-RequestId',
    correlationId: 'MS-CorrelationId',
    cv: 'MS-CV',
    serverId: 'MS-ServerId',
    code: 'Partner Center code',
    description: 'Its words',
    bodyStart: 'The answer began with',
  },
  badAddress: {
    title: 'This address does not lead anywhere',
    page: 'There is no page at this address. It may have been cut off when it was copied.',
    customerId:
      'The customer id in this address is not complete: it has 32 digits and letters from a to f in five groups.',
    batchTrackingId:
      'The batch tracking id in this address is not complete: it has 32 digits and letters from a to f in five groups.',
    batchId: 'The batch name in this address cannot be read.',
    next: 'Ask for the link again, or find the customer by name.',
  },
  partMissing: {
    title: 'A part of the app could not be loaded',
    meaning:
      'The network may be away, or a newer version of the app has been published since this page was opened.',
    next: 'Reload the page when the network is back. What you see here is kept in its address.',
  },
  crash: {
    title: 'This page could not be shown',
    meaning:
      'The fault is in the dashboard, not in Partner Center. Your data is untouched; the other pages still work.',
    next: 'Reload the page. If it happens again, pass the details on.',
  },
} as const;
