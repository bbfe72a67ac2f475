export default {
  title: 'Uploads sent from this browser',
  about: 'Stored in this browser for your account for {{days}} days, without hardware hashes.',
  upload: 'Upload devices',
  none: 'None yet. Uploads sent from here are listed with their tracking IDs, so that none is lost.',
  devices_one: '{{number}} device',
  devices_other: '{{number}} devices',
  sent: '{{sent}} of {{total}} parts sent',
  unfinished: 'unfinished: {{sent}} of {{total}} parts sent',
  repairs: 're-upload of failed devices',
  openWhich: 'Open the upload of {{time}}',
  save: 'Save as a file',
  saveWhich: 'Save the devices of the upload of {{time}} as a file',
  forget: 'Remove from list',
  forgetWhich: 'Remove the upload of {{time}} from the list',
  confirm: {
    title: 'Remove the upload of {{time}} from the list?',
    about:
      'The devices stay in Partner Center. This browser deletes the tracking IDs below and the lines of the file.',
    unfinished: 'Devices that have not been sent yet are deleted too.',
    forget: 'Remove from list',
    cancel: 'Cancel',
  },
} as const;
