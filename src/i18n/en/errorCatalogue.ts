export default {
  errors: {
    StorageError: {
      title: 'Temporary fault at Microsoft',
      meaning: 'Microsoft’s registration service reported a general internal fault. It is usually temporary.',
      remedy: [
        'Wait a few minutes, then upload this device again.',
        'If it fails again, use “Prepare support request” on the upload status page. The text includes the MS-CorrelationId.',
      ],
    },
    InvalidZtdRequestBody: {
      title: 'Request damaged inside the service',
      meaning:
        'The registration service received a request that it could not read or that named no customer. This is rare, and the device is hardly ever the cause.',
      remedy: [
        'Upload this device again.',
        'If it fails again, use “Prepare support request” on the upload status page. The text includes the MS-CorrelationId.',
      ],
    },
    InvalidZtdHardwareHash: {
      title: 'Hardware hash not valid',
      meaning:
        'The hash was changed or cut off in transit, or it was captured on a device whose firmware has no manufacturer or serial number.',
      remedy: [
        'Capture the hash on the device again and upload it unchanged. Do not open the file in Excel, which may change the hash.',
        'Check in the device’s firmware (BIOS) that manufacturer and serial number are set.',
        'If it is a virtual machine, try a physical device: virtual machines are often rejected.',
      ],
    },
    MissingZtdSerialNumberAndProductKey: {
      title: 'Nothing identifies this device',
      meaning: 'This row has neither a usable serial number nor a usable product key.',
      remedy: [
        'Add one of these: the hardware hash; the product key; or the serial number together with manufacturer and model.',
        'Upload the corrected row.',
      ],
    },
    ZtdDeviceAlreadyAssigned: {
      title: 'Already registered to this customer',
      meaning: 'The device is already registered to this customer. Nobody has to act.',
      remedy: [
        'You can check the customer’s device batches: if the device is listed there, nothing needs to be done.',
        'If it is not listed, upload it again.',
        'If that fails too, use “Prepare support request” on the upload status page. The text includes the MS-CorrelationId.',
      ],
    },
    ZtdDeviceIsNotRegistered: {
      title: 'Not registered to this customer yet',
      meaning:
        'A device can be configured or removed only after it has been registered. This device is not registered to this customer.',
      remedy: [
        'Make sure that you chose the right customer.',
        'Register the device first, then repeat the action.',
      ],
    },
    ZtdDeviceAssignedToOtherTenant: {
      title: 'Registered to another organization',
      meaning:
        'The device is still registered to another organization, which may or may not own it. This is common with refurbished devices and after a motherboard replacement.',
      remedy: [
        'Ask the previous owner, or the partner who registered it for them, to remove the device from Windows Autopilot.',
        'If they cannot be reached, open a Microsoft support request and attach the documents listed below.',
        'Do not wait for the manufacturer: it cannot remove the registration for you.',
        'When the device has been released, upload it again.',
      ],
    },
    ZtdProfileIsNotRegistered: {
      title: 'Profile not found for this customer',
      meaning:
        'The profile to be assigned does not exist for this customer. (If a device shows 809 on its own screen during setup, that means something else: it has no profile assigned.)',
      remedy: ['Choose one of this customer’s profiles, or create the profile first.', 'Assign it again.'],
    },
    ZtdProfileAssignedToOtherTenant: {
      title: 'Profile belongs to another organization',
      meaning:
        'The profile belongs to another tenant. According to Microsoft’s description, this should never happen.',
      remedy: [
        'Use “Prepare support request” on the upload status page. The text includes the MS-CorrelationId.',
      ],
    },
    ZtdDeviceRegisteredByOtherTenant: {
      title: 'Cannot be removed: registered by another organization',
      meaning: 'Another organization registered this device, so it cannot be removed from here.',
      remedy: [
        'Ask the organization that registered the device to remove it. It may be a previous owner, their partner or another reseller.',
        'Then try again.',
      ],
    },
    ZtdDeviceNotFound: {
      title: 'Not in the manufacturers’ data at Microsoft',
      meaning:
        'Serial number, manufacturer and model, or the product key, match no device that a manufacturer has reported to Microsoft.',
      remedy: [
        'Compare manufacturer and model with the firmware, letter by letter; upper and lower case matter.',
        'If they match, or the motherboard was replaced, upload the hardware hash alone.',
        'Ask the manufacturer whether it reports this model to Microsoft.',
      ],
    },
    ZtdDeviceIsNotUnique: {
      title: 'Matches more than one device',
      meaning: 'The uploaded values match several devices, so none of them was registered.',
      remedy: [
        'Capture the complete hardware hash on the device and upload it.',
        'If that fails too, ask the manufacturer or Microsoft support to tell the devices apart.',
      ],
    },
    ZtdDeviceAlreadyAadRegistered: {
      title: 'Already in the customer’s Entra ID',
      meaning: 'The customer’s Microsoft Entra ID contains an object for this device from earlier use.',
      remedy: [
        'Ask the customer’s administrator to make sure that the device object in Entra ID is no longer in use, and only then to delete it.',
        'Then upload the device again.',
      ],
    },
    ZtdDeviceDuplicated: {
      title: 'Duplicate row in the same upload',
      meaning:
        'The same hardware hash is in more than one row. One of these rows was processed; the others were skipped.',
      remedy: [
        'Check the other row for this device: its result counts.',
        'Remove the duplicate row from your file.',
      ],
    },
  },
  /** The short name, for a column or a chip. */
  actors: {
    nobody: 'Nobody',
    partner: 'You, the partner',
    customer: 'Customer',
    previousOwner: 'Previous owner',
    manufacturer: 'Manufacturer',
    microsoftSupport: 'Microsoft support',
    unknown: 'Unknown',
  },
  actorSentences: {
    nobody: 'Nobody has to do anything.',
    partner: 'You can fix this yourself.',
    customer: 'The customer’s administrator has to act first.',
    previousOwner: 'The organization that registered the device, or its partner, has to release it first.',
    manufacturer:
      'If uploading the complete hardware hash does not help, the device’s manufacturer has to act.',
    microsoftSupport: 'Microsoft support has to investigate.',
    unknown: 'It is not publicly known who can fix this. Microsoft support can find out.',
  },
  confidence: {
    documented: 'Meaning and remedy come from a public Microsoft source or a first-hand report.',
    inferred: 'Microsoft publishes only the name of this error. The steps are inferred from its meaning.',
  },
  retry: {
    worthwhile: 'Uploading the same row again may succeed.',
    pointless: 'Until the steps above are done, the same row fails again.',
    alreadyRegistered: 'There is no need, unless the device is missing from the customer’s device list.',
    duplicate: 'There is no need: the other row of this device counts.',
  },
  unknown: {
    title: 'No public explanation known',
    meaning:
      'No public explanation of this error is known. Code and description are shown exactly as received.',
    remedy: [
      'Upload the device again once, in case the error was temporary.',
      'If it fails again, use “Prepare support request” on the upload status page. The text includes code, description, tracking ID and MS-CorrelationId.',
    ],
  },
  /** What Microsoft support asks for before it releases a device from another organization (808). */
  supportPapers: {
    title: 'Documents for Microsoft support',
    items: [
      'The device’s CSV file.',
      'The original invoice or bill of sale as a PDF, showing serial number and company name. Screenshots are not accepted.',
      'The log file created on the device by this command, run as administrator: Mdmdiagnosticstool.exe -area Autopilot -cab c:\\out.cab',
    ],
  },
} as const;
