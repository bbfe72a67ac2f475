export default {
  title: 'Follow uploads',
  label: 'Links, Location values or tracking IDs',
  hint: 'Paste a mail, the output of a script or a column of a spreadsheet: one upload in each line, with any text around it.',
  line: {
    list: 'What was recognized',
    none: 'This text contains no tracking ID.',
    number: 'Line {{line}}',
    upload: 'Upload {{id}}',
    parts_one: 'Upload with {{number}} part',
    parts_other: 'Upload with {{number}} parts',
    noCustomer: 'customer not named',
    known: 'already known here',
    repeated: 'The same upload as in line {{line}}',
  },
  customer: {
    label: 'Customer of the IDs without one',
    hint: 'A tracking ID alone does not say which customer it belongs to. The choice applies to all of these lines.',
    another: 'Another customer, by tenant ID',
    tenantId: 'Customer’s tenant ID',
    wrong: 'A tenant ID has 32 characters (0–9, a–f) in five groups.',
  },
  notStored:
    'This browser does not store anything here, so the uploads cannot be followed. Keep this text, or open the uploads one by one.',
  followNone: 'Follow',
  follow_one: 'Follow {{number}} upload',
  follow_other: 'Follow {{number}} uploads',
  cancel: 'Cancel',
} as const;
