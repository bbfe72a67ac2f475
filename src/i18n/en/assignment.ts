import type { AssignmentWords } from '../assignmentWords.ts';

/**
 * What an assignment of a profile says where an upload says something else. Each text replaces the one with the same key in the file of
 * that name: see `assignmentWords.ts`.
 */
export default {
  batch: {
    title: 'Assignment status',
    nameOf: 'Assignment of {{time}}',
    loading: 'Loading the assignment status…',
    name: {
      give: 'Name this assignment…',
      change: 'Rename this assignment…',
      title: 'Name this assignment',
    },
    state: { allRegistered: 'All assigned' },
    verdict: {
      allRegistered_one: 'The profile is assigned to the device',
      allRegistered_other: 'The profile is assigned to all {{number}} devices',
      registered_one: '{{number}} assigned',
      registered_other: '{{number}} assigned',
      registeredSoFar_one: '{{number}} of {{number}} assigned so far',
      registeredSoFar_other: '{{number}} of {{number}} assigned so far',
    },
    discrepancy: {
      overWithoutDevices:
        'Partner Center reports that processing ended, but lists no devices. Prepare a support request.',
    },
    upload: {
      again: 'Retry failed devices',
      whole: 'Show the whole assignment',
    },
    history: {
      first: 'First assignment:',
      retry: 'Retry:',
      latest: 'Latest retry:',
      registeredNow_one: 'Now assigned: {{fixed}} of {{number}} device that failed at first.',
      registeredNow_other: 'Now assigned: {{fixed}} of {{number}} devices that failed at first.',
    },
    legend: { registered: 'assigned' },
    cards: { fix: 'Retry' },
    tabs: {
      registered: 'Assigned',
      none: { registered: 'The profile is not assigned to any device.' },
      noneYet: { registered: 'The profile is not assigned to any device yet.' },
    },
    outcome: { registered: 'Assigned' },
    table: {
      label: 'Devices in this assignment',
      emptyDone: 'Partner Center lists no devices for this assignment.',
    },
    device: {
      gone: 'This assignment has no device {{position}}. It has {{total}}.',
      retry: 'Assign again?',
      status: { registered: 'The profile is assigned to this device. No action is needed.' },
    },
  },
  errorCatalogue: {
    errors: {
      StorageError: {
        remedy: [
          'Wait a few minutes, then retry the failed devices.',
          'If it fails again, use “Prepare support request” on the assignment status page. The text includes the MS-CorrelationId.',
        ],
      },
      InvalidZtdRequestBody: {
        remedy: [
          'Retry the failed devices.',
          'If it fails again, use “Prepare support request” on the assignment status page. The text includes the MS-CorrelationId.',
        ],
      },
      ZtdDeviceIsNotRegistered: {
        title: 'Not registered to this customer',
        meaning:
          'Only registered devices can get a profile. This device is not registered to this customer, or no longer: it may have been removed since it was selected.',
        remedy: [
          'Make sure that you chose the right customer.',
          'Check the customer’s device batches. If the device is not there, upload it; then assign the profile.',
          'If the device is there, retry it: its registration may just not have been complete.',
        ],
      },
      ZtdProfileIsNotRegistered: {
        title: 'Profile not found for this customer',
        meaning:
          'When Partner Center processed this device, the customer had no such profile. It may have been deleted since it was chosen.',
        remedy: [
          'Look at the customer’s profiles, and create the profile again if it is missing.',
          'Retry the failed devices, and choose one of the profiles that are there.',
        ],
      },
      ZtdProfileAssignedToOtherTenant: {
        title: 'Profile belongs to another organization',
        meaning:
          'The profile belongs to another tenant, so this customer’s device did not get it. According to Microsoft’s description, this should never happen.',
        remedy: [
          'Retry the failed devices with another profile of this customer.',
          'If it fails again, use “Prepare support request” on the assignment status page. The text includes the MS-CorrelationId.',
        ],
      },
      ZtdDeviceRegisteredByOtherTenant: {
        title: 'Cannot be changed: registered by another organization',
        meaning:
          'Another organization registered this device, so its profile cannot be changed from here. It keeps the profile that it had.',
        remedy: [
          'Ask the organization that registered the device to assign the profile, or to remove the device so that you can register it. It may be a previous owner, their partner or another reseller.',
          'Then retry the failed devices.',
        ],
      },
    },
    retry: {
      worthwhile: 'Assigning the profile again may succeed.',
      pointless: 'Until the steps above are done, the same device fails again.',
    },
    unknown: {
      remedy: [
        'Retry the failed devices once, in case the error was temporary.',
        'If it fails again, use “Prepare support request” on the assignment status page. The text includes code, description, tracking ID and MS-CorrelationId.',
      ],
    },
  },
  export: {
    upload: 'Assignment',
    summary: { total: 'Devices in the assignment' },
  },
  keptUploads: {
    nameByTime: 'Assignment of {{time}}',
    nameById: 'Assignment {{start}}…',
    typedIn: 'assignment of a profile',
    repairs: 'retry of failed devices',
    state: { sentAgain: 'Retried' },
    fix: 'Retry',
    fixWhich: 'Retry failed devices: {{name}}',
    confirm: {
      about:
        'The devices keep the profile. This browser deletes the tracking IDs below and the list of devices.',
      unfinished: 'Devices that have not been sent yet do not get the profile.',
    },
  },
  notices: {
    upload: 'An assignment',
    nothingToResolve_one: 'The profile is assigned, nothing to resolve',
    nothingToResolve_other: '{{number}} devices assigned, nothing to resolve',
    registered_one: '{{number}} assigned',
    registered_other: '{{number}} assigned',
  },
  partyMessage: {
    subject: {
      previousOwner_one: 'Windows Autopilot: request about {{number}} device',
      previousOwner_other: 'Windows Autopilot: request about {{number}} devices',
      microsoftSupport_one: 'Windows Autopilot: a profile could not be assigned to {{number}} device',
      microsoftSupport_other: 'Windows Autopilot: a profile could not be assigned to {{number}} devices',
    },
    opening: {
      microsoftSupport_one:
        'We are a Microsoft partner and assign Windows Autopilot profiles to our customer’s devices. It failed for the device below.',
      microsoftSupport_other:
        'We are a Microsoft partner and assign Windows Autopilot profiles to our customer’s devices. It failed for the devices below.',
    },
    requests: {
      previousOwner: {
        ZtdDeviceRegisteredByOtherTenant: {
          happened: 'We cannot assign a profile to each device, because another organization registered it.',
        },
      },
      microsoftSupport: {
        ZtdDeviceRegisteredByOtherTenant: {
          happened:
            'We cannot assign a profile to each device, because another organization, which we cannot reach, registered it.',
        },
      },
    },
    devices: {
      row_one: 'Serial number not known, row in our request:',
      row_other: 'Serial numbers not known, rows in our request ({{number}}):',
    },
    reply: {
      customer: 'Please tell us when this is done. Then we will assign the profile.',
      manufacturer: 'Please tell us the result. Then we will assign the profile.',
    },
  },
  report: {
    page: { back: 'Back to the assignment' },
    kind: 'Assignment of a profile in Windows Autopilot',
    upload: 'Assignment',
    running: 'Microsoft is still processing this assignment. These numbers can change.',
    outcomes: { registered: 'assigned' },
    errors: {
      StorageError: { remedy: 'We will assign the profile again.' },
      InvalidZtdRequestBody: { remedy: 'We will assign the profile again.' },
      ZtdDeviceRegisteredByOtherTenant: {
        remedy:
          'The organization that registered the device has to assign the profile or remove the device. Then we will try again.',
      },
    },
    unknown: {
      remedy: 'We will assign the profile again. If that does not help, we will ask Microsoft support.',
    },
  },
  supportBundle: {
    heading: 'Assignment of a profile in Windows Autopilot: details for support',
    registered: 'assigned',
    noAnswer: 'Partner Center has not returned the status of this assignment yet.',
    dialog: {
      about:
        'Everything support asks for about this assignment. Paste the text into the request and attach the file, which lists every failed device.',
    },
  },
  uploadPage: {
    title: 'Assign a profile',
    watch: {
      loading: 'Loading this assignment…',
      title: 'Assignment of {{time}}',
      table: 'Parts of this assignment',
      mayHaveArrived:
        'An earlier attempt got no response, so these devices may have the profile. Check the customer’s device batches before you leave this part out.',
      toStatus: 'Open assignment status',
      rest_one: '{{number}} device of this assignment has not been sent yet.',
      rest_other: '{{number}} devices of this assignment have not been sent yet.',
      elsewhere: 'Another tab is sending this assignment. Its progress is shown here.',
      waitsForTab:
        'Another tab is sending this assignment. If that tab stops or is closed, this one continues.',
      notKept:
        'This browser cannot store this assignment. Copy the tracking IDs before you close this page: Partner Center does not list them.',
      deleted:
        'This assignment was deleted in this browser. Copy the tracking IDs before you close this page: Partner Center does not list them.',
      obstacle: {
        deleted:
          'Sending stopped because this assignment was deleted in this browser. Check the customer’s device batches before you assign the profile to the remaining devices.',
      },
      keptUntil: 'Stored in this browser until {{date}}.',
      repairs_one: 'Retries devices of this assignment:',
      repairs_other: 'Retries devices of these assignments:',
    },
    repair: { title: 'Retry failed devices' },
  },
} as const satisfies AssignmentWords;
