export default {
  title: 'All uploads',
  about:
    'Every upload sent, opened or followed in this browser, of all customers. Select some to share them as a link.',
  sharedTitle: 'Shared uploads',
  sharedAbout: 'The uploads of this link, as Partner Center reports them now.',
  table: 'Uploads',
  columns: {
    name: 'Upload',
    customer: 'Customer',
    sentAt: 'Sent',
    outcome: 'Outcome',
    state: 'State',
    forYou: 'For you',
    waitingForOthers: 'For others',
    devices: 'Devices',
    facts: 'Details',
    trackingIds: 'Tracking IDs',
    followed: 'Followed',
  },
  yes: 'yes',
  no: 'no',
  final: 'finished',
  outcomeUnknown: 'Outcome not known yet',
  copyLink: 'Copy link to these uploads',
  tooMany: 'Select fewer uploads to share them: the link would be too long.',
  unfollow: 'Stop following',
  followAgain: 'Follow',
  followAll: 'Follow these uploads',
  followed: 'These uploads are now followed in this browser.',
  notStored:
    'This browser does not store anything here, so the uploads cannot be followed. They are checked while this page is open.',
  unreadable_one:
    '{{number}} upload of this link cannot be read. The link may have been cut off when it was copied.',
  unreadable_other:
    '{{number}} uploads of this link cannot be read. The link may have been cut off when it was copied.',
  none: 'No uploads yet',
  noneMeaning: 'Uploads that you send, open or follow in this browser are listed here.',
} as const;
