export default {
  scope: {
    label: 'Whose uploads',
    team: 'Team',
    mine: 'Mine',
    archived: 'Archived',
  },
  none: {
    team: {
      title: 'All uploads are archived',
      meaning: 'Choose “Archived” to see them.',
    },
    mine: {
      title: 'None of the team’s uploads is yours',
      meaning: 'Uploads that you send or follow are listed here. Choose “Team” to see everyone’s.',
    },
    archived: {
      title: 'Nothing is archived',
      meaning:
        'An archived upload is hidden from the other lists, for the whole team. You archive it from its menu.',
    },
  },
  sentBy: 'Sent by {{name}}',
  sentByYou: 'Sent by you from another browser',
  sharedBy: 'Shared by {{name}}',
  asked: '{{party}}: asked by {{name}} {{time}}',
  archived: 'Archived',
  columns: { sentBy: 'Sent by' },
  you: 'You',
  menu: {
    follow: 'Follow',
    unfollow: 'Stop following',
    archive: 'Archive for the team',
    unarchive: 'Take out of the archive',
    failed: 'The browser did not store this. Try again.',
  },
  followed: 'You follow this upload.',
  notFollowed: 'You do not follow this upload.',
  aboutOverview: 'The uploads of your team, and those opened or followed in this browser',
  aboutCustomer:
    'Uploads of your team, and those opened in this browser. Partner Center cannot list uploads: open others with their link or tracking ID. Uploads sent from here are stored for {{days}} days, without hardware hashes.',
  aboutAll: 'Every upload of your team, of all customers. Select some to share them as a link.',
  status: {
    title: 'Team list',
    about:
      'Your team shares its uploads in a SharePoint list: names, customers, tracking IDs, device batch, numbers of devices, who sent them and when, result counts, who asked whom, and what is archived. Serial numbers, product keys, hashes and messages are never shared.',
    shared: 'On a shared computer nothing is stored, so the team list is not available here.',
    refused: 'This browser does not allow the app to store data, so the team list is not available here.',
    notRead: 'The list has not been read yet.',
    works: 'The list can be reached. Last read {{time}}.',
    items_one: '{{number}} upload on the list',
    items_other: '{{number}} uploads on the list',
    unreadable_one:
      '{{number}} entry cannot be read. It was changed by hand or written by a newer version of this app.',
    unreadable_other:
      '{{number}} entries cannot be read. They were changed by hand or written by a newer version of this app.',
    waiting_one: 'Changes to {{number}} upload are not on the list yet.',
    waiting_other: 'Changes to {{number}} uploads are not on the list yet.',
    check: 'Check now',
    checking: 'Checking the list…',
    consent: 'Give consent',
    signIn: 'Sign in again',
    since: 'Noticed {{time}}. Nothing is lost: your changes are kept and shared later.',
    code: 'Code: {{code}}',
    requestId: 'Request ID: {{requestId}}',
    problem: {
      consentMissing: {
        title: 'The app may not use the team list yet',
        meaning: 'Nobody has consented to it for your account.',
        remedy:
          'Give consent. If Microsoft says that an administrator has to, ask one to grant admin consent for the permission Lists.SelectedOperations.Selected.',
      },
      signInNeeded: {
        title: 'Microsoft 365 asks you to sign in again',
        meaning: 'The sign-in to Microsoft Graph has ended, or a policy requires more.',
        remedy: 'Sign in again. You return to this page.',
      },
      forbidden: {
        title: 'You have no access to the team list',
        meaning: 'Either the app or your account is not allowed to read the list.',
        remedy:
          'Ask an administrator to allow the app on the list (deploy/team-list/create.sh does that) and to give you access to its site.',
      },
      readOnly: {
        title: 'You can read the team list, but not change it',
        meaning: 'You see the others’ uploads. Yours and your changes are not shared.',
        remedy: 'Ask an administrator to give you permission to edit items of the list.',
      },
      listGone: {
        title: 'The team list was not found',
        meaning: 'It was deleted, or the IDs in config.json are wrong.',
        remedy:
          'Ask an administrator to restore the list from the recycle bin of its site, or to create it again and change config.json.',
      },
      columnsMissing: {
        title: 'The team list lacks columns',
        meaning: 'Columns that the app needs were deleted or renamed: {{detail}}',
        remedy: 'Ask an administrator to run deploy/team-list/create.sh again. It adds missing columns.',
      },
      throttled: {
        title: 'Microsoft 365 is limiting requests',
        meaning: 'The list is read and written later than usual.',
        remedy: 'Nothing to do. The app continues as soon as it is allowed to.',
      },
      unavailable: {
        title: 'Microsoft Graph cannot be reached',
        meaning: 'It did not respond, or not as expected.',
        remedy: 'The app keeps trying. If this continues, contact the administrator of this app.',
      },
      refused: {
        title: 'The team list rejected a change',
        meaning: 'SharePoint did not accept an upload or a change to one.',
        remedy: 'Pass the code and the request ID on to your administrator.',
      },
    },
  },
} as const;
