/**
 * Messages to those who have to act. Short, because a mail program takes few characters of a link, and right for one device
 * as for many: “each device”.
 */
export default {
  dialog: {
    title: {
      previousOwner: 'Message to the previous owner',
      customer: 'Message to the customer',
      manufacturer: 'Message to the manufacturer',
      microsoftSupport: 'Message to Microsoft support',
    },
    language: 'Language of the message',
    recipient: 'Recipient',
    recipientInstead: '{{recipient}}, if the party above does not help',
    hashFirst:
      'First capture the complete hardware hash on the device and upload it. Send this message only if that fails too.',
    attach: 'Attach the documents listed in the message.',
    subject: 'Subject',
    body: 'Message',
    copy: 'Copy message',
    copySubject: 'Copy subject',
    open: 'Open in mail program',
    tooLong: 'Mail programs would cut off a message of this length. Copy it instead.',
    close: 'Close',
  },
  subject: {
    previousOwner_one: 'Windows Autopilot: request to remove {{number}} device',
    previousOwner_other: 'Windows Autopilot: request to remove {{number}} devices',
    customer_one: 'Windows Autopilot: your help is needed with {{number}} device',
    customer_other: 'Windows Autopilot: your help is needed with {{number}} devices',
    manufacturer_one: 'Windows Autopilot: {{number}} device that cannot be identified',
    manufacturer_other: 'Windows Autopilot: {{number}} devices that cannot be identified',
    microsoftSupport_one: 'Windows Autopilot: registration failed for {{number}} device',
    microsoftSupport_other: 'Windows Autopilot: registration failed for {{number}} devices',
  },
  greeting: 'Hello,',
  opening: {
    previousOwner_one:
      'We register Windows devices in Windows Autopilot for our customer. We are contacting you because your organization may have owned or registered the device below.',
    previousOwner_other:
      'We register Windows devices in Windows Autopilot for our customer. We are contacting you because your organization may have owned or registered the devices below.',
    customer_one:
      'We are registering Windows devices for you in Windows Autopilot. For the device below, we need the help of your administrator.',
    customer_other:
      'We are registering Windows devices for you in Windows Autopilot. For the devices below, we need the help of your administrator.',
    manufacturer_one:
      'We register Windows devices in Windows Autopilot for our customer. Microsoft cannot identify the device below.',
    manufacturer_other:
      'We register Windows devices in Windows Autopilot for our customer. Microsoft cannot identify the devices below.',
    microsoftSupport_one:
      'We are a Microsoft partner and register Windows devices in Windows Autopilot for our customer. The registration of the device below failed.',
    microsoftSupport_other:
      'We are a Microsoft partner and register Windows devices in Windows Autopilot for our customer. The registration of the devices below failed.',
  },
  requests: {
    previousOwner: {
      ZtdDeviceAssignedToOtherTenant: {
        title: 'Registered to another organization',
        happened: 'Each device is still registered to the tenant of another organization.',
        request:
          'If that tenant is yours, please remove each device from your Windows Autopilot devices in the Microsoft Intune admin center, or ask the partner who registered it for you to do so.',
        proof: 'We can send you proof of purchase.',
      },
      ZtdDeviceRegisteredByOtherTenant: {
        title: 'Registered by another organization',
        happened: 'We cannot remove these registrations, because another organization made them.',
        request:
          'If it was you or your partner, please remove each device from Windows Autopilot. If it was another reseller, please tell us which one.',
        proof: '',
      },
    },
    customer: {
      ZtdDeviceAlreadyAadRegistered: {
        title: 'Already in your Microsoft Entra ID',
        happened: 'Your Microsoft Entra ID contains an object for each device from earlier use.',
        request:
          'Please make sure that each object is no longer in use and that nothing stored with it, such as a BitLocker recovery key, is still needed. Only then delete it. If a device is still in use, please do not delete its object, but tell us.',
        proof: '',
      },
    },
    manufacturer: {
      ZtdDeviceIsNotUnique: {
        title: 'Matches more than one device',
        happened: 'Microsoft finds more than one device for the data of each device below.',
        request:
          'Please check and correct what you have reported to Microsoft, or tell us which data identify each device.',
        proof: '',
      },
    },
    microsoftSupport: {
      ZtdProfileAssignedToOtherTenant: {
        title: 'Profile belongs to another organization',
        happened: 'The profile to be assigned to each device belongs to another tenant.',
        request: 'Please find out why, and tell us how we can assign a profile.',
        proof: '',
      },
      ZtdDeviceAssignedToOtherTenant: {
        title: 'Registered to another organization',
        happened: 'Each device is registered to another tenant, whose owner we cannot reach.',
        request: 'Please remove each device from that tenant, so that we can register it for our customer.',
        proof: 'Proof of purchase and documents attached:',
      },
      ZtdDeviceRegisteredByOtherTenant: {
        title: 'Registered by another organization',
        happened:
          'We cannot remove these registrations, because another organization, which we cannot reach, made them.',
        request: 'Please remove each device from Windows Autopilot, or tell us who can.',
        proof: '',
      },
      ZtdDeviceIsNotUnique: {
        title: 'Matches more than one device',
        happened: 'Microsoft finds more than one device for the data that we uploaded for each device.',
        request: 'Please tell us how to identify each device. We can send you the complete hardware hashes.',
        proof: '',
      },
    },
  },
  devices: {
    serialNumber_one: 'Serial number:',
    serialNumber_other: 'Serial numbers ({{number}}):',
    deviceId_one: 'Device ID:',
    deviceId_other: 'Device IDs ({{number}}):',
    productKey_one: 'End of the product key:',
    productKey_other: 'Ends of the product keys ({{number}}):',
    row_one: 'Serial number not known, row in our upload:',
    row_other: 'Serial numbers not known, rows in our upload ({{number}}):',
  },
  reply: {
    previousOwner: 'Please tell us when this is done, or if this does not concern you.',
    customer: 'Please tell us when this is done. Then we will repeat the upload.',
    manufacturer: 'Please tell us the result. Then we will repeat the upload.',
    microsoftSupport: 'Please tell us the result, or what else you need.',
  },
  batchTrackingId: 'Our reference (tracking ID)',
  ownTenantId: 'Your tenant ID',
  customerTenantId: 'Customer’s tenant ID',
  closing: 'Kind regards,',
} as const;
