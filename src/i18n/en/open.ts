export default {
  title: 'Open an upload',
  forms: {
    title: 'What this address accepts',
    location: 'The Location header of the response to an upload:',
    url: 'A whole address of Partner Center or of this app, percent-encoded:',
    trackingId: 'A tracking ID with the ID of its customer:',
    name: 'With each of them, a name for the upload:',
    exampleName: 'Spring order',
  },
  customer: {
    title: 'Which customer is this upload for?',
    missing:
      'The address contains a tracking ID but no customer. Partner Center finds an upload only under its customer.',
    bad: '“{{customer}}”, which the address gives as the customer, is not a customer ID. Partner Center finds an upload only under its customer.',
    trackingId: 'Tracking ID:',
    recent: 'Recently opened customers',
    label: 'Customer ID',
    hint: 'Paste the tenant ID of the customer, or any link of this app to the customer.',
    problem: {
      none: 'This text contains no customer ID. A customer ID has 32 characters (0–9, a–f) in five groups.',
      same: 'This is the tracking ID of the upload. Paste the ID of its customer.',
    },
    find: 'Find the customer by name',
  },
} as const;
