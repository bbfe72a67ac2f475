/** One line of the check: what was looked at, and where it is wrong, what mends it. */
export type Finding =
  | { readonly right: string }
  | { readonly wrong: string; readonly remedy: string }
  /** Neither right nor wrong: what could not be checked from here. */
  | { readonly open: string };

export function print(heading: string, findings: readonly Finding[]): void {
  console.log(`\n${heading}`);
  for (const finding of findings) {
    if ('right' in finding) console.log(`  right  ${finding.right}`);
    else if ('open' in finding) console.log(`  open   ${finding.open}`);
    else console.log(`  WRONG  ${finding.wrong}\n         → ${finding.remedy}`);
  }
}

export function isWrong(finding: Finding): boolean {
  return 'wrong' in finding;
}
