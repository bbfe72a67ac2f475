export default {
  errors: {
    StorageError: {
      title: 'Temporary fault at Microsoft',
      meaning: 'The registration service could not store this device. The data you sent is not to blame.',
      remedy: [
        'Wait a little, then upload this device again.',
        'If it fails again, open a support request in Partner Center and quote the correlation id.',
      ],
    },
    InvalidZtdRequestBody: {
      title: 'Request damaged inside the service',
      meaning:
        'The registration service received a request it could not read, or one that named no customer. That is rare, and hardly ever the device’s fault.',
      remedy: [
        'Upload this device again.',
        'If it fails again, open a support request and quote the correlation id.',
      ],
    },
    InvalidZtdHardwareHash: {
      title: 'Hardware hash not valid',
      meaning:
        'The hash was changed or cut off on its way, or it was captured on a device whose firmware leaves manufacturer or serial number empty.',
      remedy: [
        'Capture the hash on the device once more and send it on untouched. Excel may change it, so do not open the file there.',
        'Look in the device’s firmware (BIOS) whether manufacturer and serial number are filled in.',
        'If it is a virtual machine, try a physical device: virtual ones are often refused.',
      ],
    },
    MissingZtdSerialNumberAndProductKey: {
      title: 'Nothing identifies this device',
      meaning: 'Neither a usable serial number nor a usable product key came with this row.',
      remedy: [
        'Add one of these: the hardware hash; the product key; or the serial number together with manufacturer and model.',
        'Upload the corrected row.',
      ],
    },
    ZtdDeviceAlreadyAssigned: {
      title: 'Already registered to this customer',
      meaning: 'This customer has the device already, so there was nothing left to register.',
      remedy: [
        'Find the device in the customer’s device list. If it is there, all is well.',
        'If it is not there, upload it once more.',
        'If that fails too, open a support request and quote the correlation id.',
      ],
    },
    ZtdDeviceIsNotRegistered: {
      title: 'Not registered to this customer yet',
      meaning:
        'A device can be configured or removed only after it has been registered. This one is not among this customer’s devices.',
      remedy: [
        'Make sure that you have the right customer.',
        'Register the device first, then repeat what you were doing.',
      ],
    },
    ZtdDeviceAssignedToOtherTenant: {
      title: 'Belongs to another organisation',
      meaning:
        'The device is still registered to someone else. This is common with refurbished devices, and after a mainboard was swapped.',
      remedy: [
        'Ask the previous owner, or the partner who registered it for them, to remove the device from Autopilot.',
        'If they cannot be reached, open a Microsoft support request and attach the papers listed below.',
        'Do not wait for the manufacturer: it cannot remove the registration for you.',
        'Once the device is free, upload it again.',
      ],
    },
    ZtdProfileIsNotRegistered: {
      title: 'Profile unknown for this customer',
      meaning:
        'The profile that should be assigned does not exist for this customer. (A device that shows 809 on its own screen during setup means another thing: it has no profile assigned.)',
      remedy: ['Choose one of this customer’s profiles, or create the profile first.', 'Assign it again.'],
    },
    ZtdProfileAssignedToOtherTenant: {
      title: 'Profile belongs to another organisation',
      meaning:
        'The profile is held by another tenant. By Microsoft’s own description this should never happen.',
      remedy: ['Open a support request and quote the correlation id.'],
    },
    ZtdDeviceRegisteredByOtherTenant: {
      title: 'Registered by someone else',
      meaning: 'Another organisation registered this device, so it cannot be removed from here.',
      remedy: ['Ask whoever registered the device to remove it.', 'Then try again.'],
    },
    ZtdDeviceNotFound: {
      title: 'The manufacturer knows no such device',
      meaning:
        'Serial number, manufacturer and model, or the product key, match no device that a manufacturer has reported to Microsoft.',
      remedy: [
        'Compare manufacturer and model with what the firmware says, letter by letter; upper and lower case matter.',
        'If they are right, or the mainboard was replaced, upload the hardware hash alone.',
        'Ask the manufacturer whether it reports this model to Microsoft.',
      ],
    },
    ZtdDeviceIsNotUnique: {
      title: 'Matches more than one device',
      meaning: 'What was sent fits several devices, so none of them was registered.',
      remedy: [
        'Capture the complete hardware hash on the device and upload that.',
        'If it still fails, the manufacturer or Microsoft support has to tell the devices apart.',
      ],
    },
    ZtdDeviceAlreadyAadRegistered: {
      title: 'Already an object in the customer’s Entra ID',
      meaning: 'The customer’s Microsoft Entra ID holds an entry for this device from earlier use.',
      remedy: [
        'Ask the customer’s administrator to delete the outdated device object in Entra ID.',
        'Then upload the device again.',
      ],
    },
    ZtdDeviceDuplicated: {
      title: 'Twice in the same upload',
      meaning:
        'The same hardware hash stands in more than one row. One of these rows was processed, the others were skipped.',
      remedy: [
        'See how the other row for this device ended: that result counts.',
        'Delete the duplicate row from your file.',
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
    unknown: 'Not known',
  },
  actorSentences: {
    nobody: 'Usually nobody has to do anything.',
    partner: 'You can put this right yourself.',
    customer: 'The customer’s administrator has to act first.',
    previousOwner: 'The previous owner, or their partner, has to release the device first.',
    manufacturer: 'If the steps below do not help, the device’s manufacturer has to help.',
    microsoftSupport: 'Microsoft support has to look into it.',
    unknown: 'Nobody has published who can put this right. Microsoft support can find out.',
  },
  confidence: {
    documented: 'Meaning and remedy come from a public Microsoft source or a first-hand report.',
    inferred: 'Microsoft publishes only the name of this error. The steps are reasoned from its meaning.',
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
      'Microsoft has published nothing about this error. Code and description are shown exactly as they came.',
    remedy: [
      'Upload the device again once, in case the fault was temporary.',
      'If it comes back, open a support request in Partner Center. Quote code, description, tracking id and correlation id.',
    ],
  },
  /** What Microsoft support asks for before it releases a device from another organization (808). */
  supportPapers: {
    title: 'Papers for Microsoft support',
    items: [
      'The device’s CSV file.',
      'The original invoice or bill of sale as a PDF, showing serial number and company name. Screenshots are not accepted.',
      'The log file made on the device by this command, run as administrator: Mdmdiagnosticstool.exe -area Autopilot -cab c:\\out.cab',
    ],
  },
} as const;
