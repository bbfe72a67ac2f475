export default {
  columns: {
    serialNumber: 'Serial number',
    productKey: 'Product key',
    hardwareHash: 'Hardware hash',
    manufacturer: 'Manufacturer',
    model: 'Model',
    groupTag: 'Group tag',
    assignedUser: 'Assigned user',
  },
  place: {
    line: 'line {{line}}',
    typedIn: 'device {{number}}, entered by hand',
    ofBatch: 'device {{number}} of the batch',
  },
  severity: { error: 'Error', warning: 'Warning' },
  findings: {
    brokenQuotes: {
      reason:
        'A quotation mark is opened here and not closed properly, so what follows may have run together.',
      remedy:
        'Open the file in a text editor, mend the quotation marks in this line and choose the file again.',
    },
    extraCells: {
      reason:
        'The file has {{expected}} columns, but this line has {{found}} values, so some may stand in the wrong column.',
      remedy:
        'Put a value that contains a separator into quotation marks and choose the file again, or leave the row out.',
    },
    identifiesNothing: {
      reason: 'Partner Center cannot tell which device this is.',
      remedy:
        'Give the hardware hash, or the product key, or the serial number together with manufacturer and model.',
    },
    duplicateSerial: {
      reason: 'The serial number {{value}} has been given before: {{first}}.',
      remedy: 'Leave one of the two rows out.',
    },
    duplicateProductKey: {
      reason: 'The product key {{value}} has been given before: {{first}}.',
      remedy: 'Leave one of the two rows out, or look up which device the key belongs to.',
    },
    duplicateHash: {
      reason: 'The same hardware hash has been given before: {{first}}.',
      remedy: 'Leave one of the two rows out, or capture the hash of the other device.',
    },
    nearDuplicate: {
      reason: 'This looks like a device given before ({{first}}), spelt with other capitals or blanks.',
      remedy: 'If it is the same device, leave one of the two rows out.',
    },
    sameSerialOtherDevice: {
      reason:
        'The serial number {{value}} has been given before with another manufacturer or model: {{first}}.',
      remedy:
        'Compare both rows with the devices’ labels. Two manufacturers may use the same number, but rarely do.',
    },
    junkSerial: {
      reason: '“{{value}}” is what the firmware shows when nobody has set a serial number.',
      remedy:
        'Take the serial number from the device’s label, or identify the device by hardware hash or product key.',
    },
    invisibleCharacters: {
      reason: '“{{value}}” contains a line break or an invisible character, shown here as ␣.',
      remedy:
        'Use the value without it, or enter what is on the device’s label. If the cell holds the values of two devices, enter them as two rows.',
    },
    spellingVaries: {
      reason:
        '“{{value}}” is probably written “{{other}}” in the firmware. Partner Center compares letter by letter.',
      remedy: 'Take over “{{other}}”, unless you know that the device shows it your way.',
    },
    excelScientific: {
      reason: 'Excel has shortened a long number to {{value}}. Its digits are lost.',
      remedy: 'Take the value from the original list. In Excel, import the column as text.',
    },
    excelErrorValue: {
      reason: '{{value}} is a spreadsheet’s error message, not a value.',
      remedy: 'Take the value from the original list.',
    },
    lostLeadingZeros: {
      reason:
        '{{value}} has {{found}} digits where {{digits}} are usual: a spreadsheet may have dropped the leading zeros.',
      remedy: 'Compare with the label of the device. Most likely it begins with 0.',
    },
    hashNotBase64: {
      reason: 'The hardware hash contains a character that no hash can contain, at position {{position}}.',
      remedy: 'Copy the hash from its source again, whole and unchanged.',
    },
    hashWrongLength: {
      reason: 'The hardware hash has {{length}} characters. A whole one has 4,000.',
      remedy: 'Copy the hash from its source again, from the first to the last character.',
    },
    hashNotAHash: {
      reason: 'This text is not a hardware hash; hashes begin with T0.',
      remedy: 'Check whether the columns are assigned correctly, or capture the hash on the device again.',
    },
    hashBadChecksum: {
      reason: 'The hardware hash was changed on its way: its checksum does not match.',
      remedy: 'Copy the hash from its source again, or capture it on the device again.',
    },
    hashNoChecksum: {
      reason: 'The hardware hash carries no checksum, so nobody can tell whether it is complete.',
      remedy: 'You can send it. If Partner Center refuses it, capture it on the device again.',
    },
    hashFieldsUnset: {
      reason:
        'The firmware has not told the hash a usable serial number or manufacturer. Such hashes are often refused, those of virtual machines above all.',
      remedy: 'Have serial number and manufacturer set in the firmware and capture the hash again.',
    },
    hashOtherSerial: {
      reason: 'The hash belongs to the device {{inHash}}, the row says {{value}}.',
      remedy: 'Put the right hash into this row, or take over the serial number from the hash.',
    },
    hashOtherManufacturer: {
      reason: 'The hash says “{{inHash}}”, the row says “{{value}}”.',
      remedy: 'Take over the spelling from the hash: it comes from the firmware.',
    },
    hashOtherModel: {
      reason: 'The hash says “{{inHash}}”, the row says “{{value}}”.',
      remedy: 'Take over the model from the hash: it comes from the firmware.',
    },
    alreadyInBatch: {
      reason: 'This customer already has the device, in the batch “{{batch}}”.',
      remedy: 'Leave the row out, unless you upload it again on purpose.',
    },
    alreadyInUpload: {
      reason: 'The device was already uploaded from this browser, in the batch “{{batch}}”.',
      remedy: 'Look at the outcome of that upload first; leave the row out if it was registered.',
    },
  },
  batchName: {
    empty: 'Give the batch a name.',
    notAName: 'Partner Center could not be asked for a batch of this name. Choose another one.',
    tooLong: 'The name is too long. 200 characters are enough.',
    hasControlCharacters: 'The name contains an invisible control character. Type it anew.',
    taken: 'This customer has a batch of this name already.',
  },
  cure: {
    sendAgain: 'Uploading it again unchanged may help.',
    correct: 'Uploading it again helps once the values are right.',
    afterOthersActed: 'Upload it again only after this has been done:',
    noUse: 'Another upload would change nothing.',
    notNeeded: 'There is no need, but you can upload it again.',
    unknown: 'Nobody has explained this error in public. You can try another upload.',
  },
};
