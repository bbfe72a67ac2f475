export default {
  title: 'Notifications',
  none: 'Nothing yet',
  noneMeaning: 'When an upload that is followed here finishes, needs you or stops sending, you find it here.',
  upload: 'An upload',
  kinds: {
    finished: 'Finished: {{name}}',
    needsYou: 'Needs you: {{name}}',
    stoppedSending: 'Sending stopped: {{name}}',
  },
  continueThere: 'Open it to continue sending.',
  nothingToResolve_one: 'The device is registered, nothing to resolve',
  nothingToResolve_other: '{{number}} devices registered, nothing to resolve',
  forYou_one: '{{number}} device for you',
  forYou_other: '{{number}} devices for you',
  waitingForOthers_one: '{{number}} waiting for others',
  waitingForOthers_other: '{{number}} waiting for others',
  registered_one: '{{number}} registered',
  registered_other: '{{number}} registered',
  new: 'new',
  all: 'All uploads',
  browser: {
    label: 'Browser notifications',
    about:
      'Tells you outside this tab, and checks followed uploads while all tabs are in the background, at most once a minute each.',
    unsupported: 'This browser cannot show notifications.',
    blocked:
      'Notifications of this site are blocked in the browser. Allow them in its site settings, then try again.',
  },
} as const;
