export default {
  title: 'Uploads made here',
  about: 'Kept in this browser for your account for {{days}} days, without hardware hashes.',
  upload: 'Upload devices',
  none: 'None yet. An upload made here is listed with its batches, so that no tracking id is lost.',
  devices_one: '{{number}} device',
  devices_other: '{{number}} devices',
  sent: '{{sent}} of {{total}} parts sent',
  unfinished: 'not finished: {{sent}} of {{total}} parts sent',
  repairs: 'repairs an earlier batch',
  openWhich: 'Open the upload of {{time}}',
  save: 'Save as a file',
  saveWhich: 'Save the devices of the upload of {{time}} as a file',
  forget: 'Forget',
  forgetWhich: 'Forget the upload of {{time}}',
  confirm: {
    title: 'Forget the upload of {{time}}?',
    about:
      'The devices stay at Partner Center. What is lost are the tracking ids below and the lines of the file.',
    unfinished: 'Devices that have not been sent are lost too.',
    forget: 'Forget it',
    cancel: 'Keep it',
  },
} as const;
