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
    lineOfFile: 'line {{line}} of {{file}}',
    typedIn: 'entry {{number}} (entered by hand)',
    ofBatch: 'device {{number}} of the earlier upload',
  },
  severity: { error: 'Error', warning: 'Warning' },
  findings: {
    brokenQuotes: {
      reason:
        'A quotation mark is opened here but not closed correctly, so the text after it may have run together.',
      remedy:
        'Open the file in a text editor, fix the quotation marks in this line and choose the file again.',
    },
    extraCells: {
      reason:
        'The file has {{expected}} columns, but this line has {{found}} values, so some may be in the wrong column.',
      remedy:
        'Put any value that contains a separator in quotation marks and choose the file again, or leave the row out.',
    },
    identifiesNothing: {
      reason: 'Partner Center cannot tell which device this is.',
      remedy:
        'Enter the hardware hash, the product key, or the serial number together with manufacturer and model.',
    },
    duplicateSerial: {
      reason: 'The serial number {{value}} already appears in {{first}}.',
      remedy: 'Leave one of the two rows out.',
    },
    duplicateProductKey: {
      reason: 'The product key {{value}} already appears in {{first}}.',
      remedy: 'Leave one of the two rows out, or find out which device the key belongs to.',
    },
    duplicateHash: {
      reason: 'The same hardware hash already appears in {{first}}.',
      remedy: 'Leave one of the two rows out, or capture the hash of the other device.',
    },
    nearDuplicate: {
      reason: 'This looks like the device in {{first}}, spelled with different capital letters or spaces.',
      remedy: 'If it is the same device, leave one of the two rows out.',
    },
    sameSerialOtherDevice: {
      reason: 'The serial number {{value}} already appears with another manufacturer or model in {{first}}.',
      remedy:
        'Compare both rows with the devices’ labels. Two manufacturers can use the same number, but this is rare.',
    },
    junkSerial: {
      reason: '“{{value}}” is what the firmware shows when no serial number has been set.',
      remedy:
        'Use the serial number on the device’s label, or identify the device by hardware hash or product key.',
    },
    invisibleCharacters: {
      reason: '“{{value}}” contains a line break or an invisible character, shown here as ␣.',
      remedy:
        'Use the value without it, or enter the value on the device’s label. If the cell contains the values of two devices, enter them as two rows.',
    },
    spellingVaries: {
      reason:
        '“{{value}}” is probably written “{{other}}” in the firmware. Partner Center compares letter by letter.',
      remedy: 'Use “{{other}}” unless you know that the device shows it your way.',
    },
    excelScientific: {
      reason: 'Excel shortened a long number to {{value}}. Its digits are lost.',
      remedy: 'Use the value from the original list. In Excel, import the column as text.',
    },
    excelErrorValue: {
      reason: '{{value}} is a spreadsheet error, not a value.',
      remedy: 'Use the value from the original list.',
    },
    lostLeadingZeros: {
      reason:
        '{{value}} has {{found}} digits instead of the usual {{digits}}: a spreadsheet may have dropped the leading zeros.',
      remedy: 'Compare it with the device’s label. It most likely starts with 0.',
    },
    numberCell: {
      reason: 'The workbook stores {{value}} as a number, so zeros at its start or end may be missing.',
      remedy:
        'Compare it with the device’s label. In Excel, format the column as text before you enter or paste values.',
    },
    dateCell: {
      reason: 'The spreadsheet turned this value into a date: {{value}}. What was entered is lost.',
      remedy: 'Use the value from the original list. In Excel, format the column as text first.',
    },
    formulaCell: {
      reason: 'This value comes from a formula. The result that was last saved in the workbook is used.',
      remedy:
        'Compare it with the device’s label. To be sure, replace the formulas in Excel: copy, then paste as values.',
    },
    emptyFormula: {
      reason: 'The cell contains a formula, but no result was saved with it.',
      remedy: 'Open the workbook in Excel, save it and choose it again, or enter the value here.',
    },
    mergedCell: {
      reason: 'The cell belongs to the merged cells {{area}}, of which only the first has a value.',
      remedy: 'Enter the value for this row, or unmerge the cells in Excel and fill each row.',
    },
    hashNotBase64: {
      reason: 'The hardware hash contains a character that no hash can contain, at position {{position}}.',
      remedy: 'Copy the hash from its source again, complete and unchanged.',
    },
    hashWrongLength: {
      reason: 'The hardware hash has {{length}} characters. A complete one has 4,000.',
      remedy: 'Copy the hash from its source again, from the first to the last character.',
    },
    hashNotAHash: {
      reason: 'This text is not a hardware hash: hashes start with T0.',
      remedy: 'Check that the columns are assigned correctly, or capture the hash on the device again.',
    },
    hashBadChecksum: {
      reason: 'The hardware hash was changed in transit: its checksum does not match.',
      remedy: 'Copy the hash from its source again, or capture it on the device again.',
    },
    hashNoChecksum: {
      reason: 'The hardware hash has no checksum, so there is no way to verify that it is complete.',
      remedy: 'You can send it. If Partner Center rejects it, capture it on the device again.',
    },
    hashFieldsUnset: {
      reason:
        'The hash contains no usable serial number or manufacturer. Such hashes are often rejected, especially those of virtual machines.',
      remedy: 'Have the serial number and the manufacturer set in the firmware, then capture the hash again.',
    },
    hashOtherSerial: {
      reason: 'The hash belongs to device {{inHash}}, but the row says {{value}}.',
      remedy: 'Put the right hash in this row, or use the serial number from the hash.',
    },
    hashOtherManufacturer: {
      reason: 'The hash says “{{inHash}}”, but the row says “{{value}}”.',
      remedy: 'Use the spelling from the hash: it comes from the firmware.',
    },
    hashOtherModel: {
      reason: 'The hash says “{{inHash}}”, but the row says “{{value}}”.',
      remedy: 'Use the model from the hash: it comes from the firmware.',
    },
    alreadyInBatch: {
      reason: 'This customer already has the device, in the device batch “{{batch}}”.',
      remedy: 'Leave the row out unless you want to upload it again.',
    },
    alreadyInUpload: {
      reason: 'The device was already uploaded from this browser, to the device batch “{{batch}}”.',
      remedy: 'Check the result of that upload first. If the device was registered, leave the row out.',
    },
    failedBefore: {
      reason: 'In the earlier upload, Partner Center reported: {{error}}.',
      remedy: '{{steps}}',
    },
  },
  batchName: {
    empty: 'Enter a name for the device batch.',
    notAName: 'Partner Center cannot look up a device batch with this name. Choose another name.',
    tooLong: 'The name is too long. Use at most 200 characters.',
    hasControlCharacters: 'The name contains an invisible control character. Type the name again.',
    taken: 'This customer already has a device batch with this name.',
  },
  /** The saved list of an upload. `headerNames.ts` has to know the headers of serial number, product key, manufacturer and model. */
  saved: {
    headers: {
      batch: 'Device batch',
      trackingId: 'Tracking ID',
      position: 'Position',
      line: 'Line',
      serialNumber: 'Device Serial Number',
      productKey: 'Windows Product ID',
      manufacturer: 'Manufacturer name',
      model: 'Device model',
      hasHash: 'Sent with hardware hash',
      serialNumberInHash: 'Serial number in hash',
      profile: 'Profile',
      deviceId: 'Device ID',
    },
    yes: 'yes',
    no: 'no',
  },
  cure: {
    sendAgain: 'Uploading it again unchanged may help.',
    correct: 'Uploading it again helps once these values are right: {{columns}}.',
    afterOthersActed: 'Uploading it again helps only after others have acted.',
    noUse: 'Uploading it again changes nothing.',
    notNeeded: 'There is no need, but you can upload it again.',
    unknown: 'This error has no public explanation. You can try uploading it again.',
  },
};
