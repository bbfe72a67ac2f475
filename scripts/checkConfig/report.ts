/** One line of the report. */
export type CheckResult =
  | { readonly ok: string }
  | { readonly problem: string; readonly fix: string }
  /** Something that cannot be checked from here. */
  | { readonly note: string };

export function print(heading: string, results: readonly CheckResult[]): void {
  console.log(`\n${heading}`);
  for (const result of results) {
    if ('ok' in result) console.log(`  ok     ${result.ok}`);
    else if ('note' in result) console.log(`  note   ${result.note}`);
    else console.log(`  WRONG  ${result.problem}\n         → ${result.fix}`);
  }
}

export function isProblem(result: CheckResult): boolean {
  return 'problem' in result;
}
