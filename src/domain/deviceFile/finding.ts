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
  | 'alreadyInUpload';

/** An error keeps its row from being sent; a warning is for the user to judge. */
export type Severity = 'error' | 'warning';

/** One thing to know about a row before it is sent. Its words are looked up by `kind`. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** `null` for a finding about the file as it was read, whose line may hold no row. */
  readonly rowId: number | null;
  /** 1-based line of the source file; `null` for a row typed in by hand. */
  readonly line: number | null;
  /** Where to put the cursor; `null` if it is the row as a whole. */
  readonly column: DeviceColumn | null;
  /** What the words are filled with. Never a hash, nor a part of one. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What the cell would be if the user agrees; only where there is one evident answer. */
  readonly suggestion: string | null;
}
