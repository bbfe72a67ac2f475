export default {
  title: 'Settings',
  about: 'Your choices are stored in this browser and take effect at once, in all tabs.',
  appearance: 'Language and display',
  density: {
    label: 'Table rows',
    comfortable: 'Comfortable',
    compact: 'Compact',
    hint: 'Applies to tables of devices. On narrow screens, devices are shown as a list instead.',
  },
  times: {
    label: 'Times',
    local: 'Local time',
    utc: 'UTC',
    hint: 'Partner Center and Microsoft support use UTC. Point at a time to see the other one.',
  },
  keys: {
    label: 'Product keys',
    shown: 'Shown',
    hidden: 'Hidden',
    hint: 'Hidden keys show only their last characters in lists of devices and in support requests. Upload pages and files saved there always contain the whole key.',
  },
  stored: {
    title: 'Stored on this computer',
    about: 'This browser stores the following for your account. Hardware hashes are never stored.',
    loading: 'Looking up what is stored…',
    refused: 'This browser does not allow the app to store data, so nothing is stored.',
    nothing: 'Nothing is stored for your account.',
    signIn: 'Sign in to see what is stored for your account.',
    total: 'About {{size}} in total.',
    totalOfSite:
      'About {{size}} in total. The browser counts {{siteSize}} for this site and all its accounts.',
    byKind: 'By kind',
    byCustomer: 'By customer',
    none: 'None stored',
    size: 'about {{size}}',
    oldest: 'oldest from {{date}}',
    delete: 'Delete…',
    deleteWhich: 'Delete… {{name}}',
    deleteAll: 'Delete everything…',
    deleteAndSignOut: 'Delete and sign out…',
    showAll: 'Show all {{number}}',
    deleted: 'Deleted.',
    deletedExcept: 'Deleted, except for what is being sent: {{uploads}}.',
  },
  kinds: {
    customers: {
      title: 'Customers you opened',
      about: 'Names, domains and when you opened them.',
      count_one: '{{number}} customer',
      count_other: '{{number}} customers',
      consequence_one: '{{number}} customer is no longer listed as recently opened.',
      consequence_other: '{{number}} customers are no longer listed as recently opened.',
    },
    batches: {
      title: 'Upload status as last seen',
      about: 'Result counts, names you gave, and when others were asked to act.',
      count_one: '{{number}} tracking ID',
      count_other: '{{number}} tracking IDs',
      consequence_one:
        'The last known status of {{number}} tracking ID is deleted, with the name you gave it and when others were asked. If its upload was not sent from this browser, it disappears from the lists, and you need its link to open it again.',
      consequence_other:
        'The last known status of {{number}} tracking IDs is deleted, with the names you gave and when others were asked. Uploads that were not sent from this browser disappear from the lists, and you need their links to open them again.',
    },
    deviceOutcomes: {
      title: 'Results of devices',
      about:
        'Serial number, product key, device ID, outcome and error code of each device of followed uploads, for 90 days.',
      count_one: 'devices of {{number}} tracking ID',
      count_other: 'devices of {{number}} tracking IDs',
      consequence_one:
        'The results of the devices of {{number}} tracking ID are deleted. Opening the upload reads them again from Partner Center.',
      consequence_other:
        'The results of the devices of {{number}} tracking IDs are deleted. Opening the uploads reads them again from Partner Center.',
    },
    readDevices: {
      title: 'Device batches read for searching',
      about:
        'Serial number, product key, device ID, profile ID and upload date of each device that you had read from Partner Center, for 90 days.',
      count_one: '{{number}} page of up to 100 devices',
      count_other: '{{number}} pages of up to 100 devices',
      consequence_one:
        '{{number}} page of devices is deleted. To find its devices again, read the device batches once more.',
      consequence_other:
        '{{number}} pages of devices are deleted. To find their devices again, read the device batches once more.',
    },
    uploads: {
      title: 'Uploads sent from this browser',
      about: 'Tracking IDs, file names, serial numbers, product keys, manufacturers and models, for 90 days.',
      count_one: '{{number}} upload',
      count_other: '{{number}} uploads',
      consequence_one:
        '{{number}} upload with {{devices}} of {{customers}} is deleted. It is stored nowhere else. To fix failed devices later, you need your own file, and to open the upload, its link.',
      consequence_other:
        '{{number}} uploads with {{devices}} of {{customers}} are deleted. They are stored nowhere else. To fix failed devices later, you need your own files, and to open the uploads, their links.',
    },
    notices: {
      title: 'Notifications',
      about: 'What happened to followed uploads: name, time and numbers of devices. The latest 100.',
      count_one: '{{number}} notification',
      count_other: '{{number}} notifications',
      consequence_one: '{{number}} notification is deleted. The upload stays.',
      consequence_other: '{{number}} notifications are deleted. The uploads stay.',
    },
    columnChoices: {
      title: 'Columns chosen in files',
      about: 'What the columns of your device files mean.',
      count_one: '{{number}} column',
      count_other: '{{number}} columns',
      consequence_one: 'The app asks again what {{number}} column of your files means.',
      consequence_other: 'The app asks again what {{number}} columns of your files mean.',
    },
    teamItems: {
      title: 'The team’s list of uploads',
      about:
        'A copy of the list in SharePoint: names, customers, tracking IDs, counts, who sent each upload and who asked whom.',
      count_one: '{{number}} upload',
      count_other: '{{number}} uploads',
      consequence_one:
        'The copy with {{number}} upload is deleted from this browser, then downloaded from SharePoint again. The list itself does not change.',
      consequence_other:
        'The copy with {{number}} uploads is deleted from this browser, then downloaded from SharePoint again. The list itself does not change.',
    },
    teamEdits: {
      title: 'Changes not shared with the team yet',
      about: 'Names, marks and archived uploads that the team list does not have yet.',
      count_one: '{{number}} upload with changes',
      count_other: '{{number}} uploads with changes',
      consequence_one: 'Your changes to {{number}} upload are not shared with the team.',
      consequence_other: 'Your changes to {{number}} uploads are not shared with the team.',
    },
  },
  question: {
    kind: 'Delete “{{kind}}”?',
    customer: 'Delete everything stored about {{customer}}?',
    all: 'Delete everything stored for your account?',
    signOut: 'Delete everything stored for your account and sign out?',
    devices_one: '{{number}} device',
    devices_other: '{{number}} devices',
    moreCustomers_one: '{{number}} more',
    moreCustomers_other: '{{number}} more',
    unfinished_one: '{{number}} of these uploads has not been fully sent and cannot be continued.',
    unfinished_other: '{{number}} of these uploads have not been fully sent and cannot be continued.',
    stays: 'Nothing is deleted in Partner Center.',
    sending:
      'Not deleted, because it is being sent right now: {{uploads}}. Delete it after it has been sent.',
    sendingAtSignOut:
      'An upload is being sent right now: {{uploads}}. Signing out would stop it. Wait until it has been sent.',
    failed: 'Deleting failed. The browser may be short of storage. Try again.',
    cancel: 'Cancel',
    delete: 'Delete',
    deleteAndSignOut: 'Delete and sign out',
  },
  shared: {
    label: 'Other people use this computer too',
    hint: 'Then nothing is stored here, and your sign-in ends when you close the tab.',
    hintOff: 'Turn this off only on a computer that you alone use.',
    nothing:
      'Nothing is stored here, because other people use this computer too. Your sign-in ends when you close the tab.',
    question: 'Delete everything and store nothing from now on?',
    deletes:
      'Everything that this app has stored in this browser is deleted, for all accounts. Nothing is deleted in Partner Center.',
    signIn: 'Your sign-in ends when you close the tab. You may have to sign in again now.',
    sending: 'An upload is being sent right now. Wait until it has been sent.',
    confirm: 'Delete and store nothing',
  },
} as const;
