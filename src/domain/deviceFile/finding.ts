import type { DeviceColumn } from './deviceRow.ts';

export type FindingKind =
  | 'brokenQuotes'
  | 'extraCells'
  | 'identifiesNothing'
  | 'duplicateSerial'
  | 'duplicateProductKey'
  | 'duplicateHash'
  | 'nearDuplicate'
  | 'sameSerialOtherDevice'
  | 'junkSerial'
  | 'invisibleCharacters'
  | 'spellingVaries'
  | 'excelScientific'
  | 'excelErrorValue'
  | 'lostLeadingZeros'
  | 'numberCell'
  | 'dateCell'
  | 'formulaCell'
  | 'emptyFormula'
  | 'mergedCell'
  | 'hashNotBase64'
  | 'hashWrongLength'
  | 'hashNotAHash'
  | 'hashBadChecksum'
  | 'hashNoChecksum'
  | 'hashFieldsUnset'
  | 'hashOtherSerial'
  | 'hashOtherManufacturer'
  | 'hashOtherModel'
  | 'alreadyInBatch'
  | 'alreadyInUpload'
  | 'failedBefore';

/** A row with an error cannot be sent; for a warning, the user decides. */
export type Severity = 'error' | 'warning';

/** A problem found in a row, or in reading the file, before anything is sent. Its text is looked up by `kind`. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** `null` for a finding from reading the file, where the line may contain no row. */
  readonly rowId: number | null;
  /** 1-based line of the source file; `null` for a row entered by hand. */
  readonly line: number | null;
  /** The name of the file, if several files were joined. */
  readonly file?: string;
  /** The cell to focus; `null` if the finding is about the whole row. */
  readonly column: DeviceColumn | null;
  /** Values for the text's placeholders. Never a hash or a part of one. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The corrected cell value to offer; `null` unless there is one obvious correction. */
  readonly suggestion: string | null;
}
