/** A printed report for the customer: “we” is the partner, “you” the customer. */
export default {
  page: {
    title: 'Report',
    tools: 'Print this report',
    back: 'Back to the upload',
    language: 'Language of the report',
    print: 'Print',
    hint: 'Paper size and margins are chosen in the print dialog. To send the report, save it there as a PDF.',
    loading: 'Loading the report…',
  },
  kind: 'Device registration in Windows Autopilot',
  upload: 'Upload',
  asOf: 'As of',
  reference: 'Reference (tracking ID)',
  running: 'Microsoft is still processing this upload. These numbers can change.',
  nothingToDo: 'There is nothing to do.',
  alreadyRegistered_one: '{{number}} device was already registered. Nothing has to be done about it.',
  alreadyRegistered_other: '{{number}} devices were already registered. Nothing has to be done about them.',
  outcomes: {
    registered: 'registered',
    alreadyRegistered: 'already registered',
    forYou: 'waiting for us',
    waitingForOthers: 'waiting for others',
    inProgress: 'in progress',
    unclear: 'result unclear',
  },
  toDo: 'What has to be done',
  devices_one: '{{number}} device to resolve',
  devices_other: '{{number}} devices to resolve',
  columns: {
    count: 'Devices',
    serialNumber: 'Serial number',
    reason: 'Reason',
    actor: 'Who acts',
    remedy: 'What to do',
  },
  actors: {
    nobody: 'Nobody',
    partner: 'We, your partner',
    customer: 'You',
    previousOwner: 'Previous owner',
    manufacturer: 'Manufacturer',
    microsoftSupport: 'Microsoft support',
    unknown: 'We, your partner',
  },
  errors: {
    StorageError: {
      title: 'Temporary fault at Microsoft',
      remedy: 'We will upload the device again.',
    },
    InvalidZtdRequestBody: {
      title: 'Fault inside Microsoft’s service',
      remedy: 'We will upload the device again.',
    },
    InvalidZtdHardwareHash: {
      title: 'Hardware hash not valid',
      remedy:
        'The hardware hash has to be captured on the device again. If the device is with you, please send us the new hash unchanged. Then we will upload it.',
    },
    MissingZtdSerialNumberAndProductKey: {
      title: 'Nothing identifies this device',
      remedy: 'We will complete the data of this device and upload it again.',
    },
    ZtdDeviceAlreadyAssigned: {
      title: 'Already registered to your organization',
      remedy: 'Nothing has to be done.',
    },
    ZtdDeviceIsNotRegistered: {
      title: 'Not registered to your organization yet',
      remedy: 'We will register the device first.',
    },
    ZtdDeviceAssignedToOtherTenant: {
      title: 'Registered to another organization',
      remedy:
        'The previous owner, or the partner who registered the device for them, has to remove it from Windows Autopilot. If they cannot be reached, Microsoft support needs the original invoice. Then we will upload the device again.',
    },
    ZtdProfileIsNotRegistered: {
      title: 'Profile not found',
      remedy: 'We will choose or create a profile and assign it again.',
    },
    ZtdProfileAssignedToOtherTenant: {
      title: 'Profile belongs to another organization',
      remedy: 'We will ask Microsoft support to investigate.',
    },
    ZtdDeviceRegisteredByOtherTenant: {
      title: 'Registered by another organization',
      remedy: 'The organization that registered the device has to remove it. Then we will try again.',
    },
    ZtdDeviceNotFound: {
      title: 'Not in the manufacturers’ data at Microsoft',
      remedy:
        'We will compare manufacturer and model with the device. If they match, we need its hardware hash.',
    },
    ZtdDeviceIsNotUnique: {
      title: 'Matches more than one device',
      remedy:
        'We need the complete hardware hash, captured on the device. If that does not help, the manufacturer has to tell the devices apart.',
    },
    ZtdDeviceAlreadyAadRegistered: {
      title: 'Already in your Microsoft Entra ID',
      remedy:
        'Please ask your administrator to make sure that the device object in Entra ID is no longer in use, and only then to delete it. Then we will upload the device again.',
    },
    ZtdDeviceDuplicated: {
      title: 'More than one row for this device',
      remedy: 'We will check the other row of this device: its result counts.',
    },
  },
  unknown: {
    title: 'No public explanation known',
    remedy: 'We will upload the device again. If that does not help, we will ask Microsoft support.',
  },
} as const;
