/**
 * Search parameters as people write them: `?status=failed&status=pending&q=pf1`. The router's own form wraps texts
 * that look like numbers or lists in quotes and brackets, which nobody could read or type.
 */
export type SearchTexts = Readonly<Record<string, string | readonly string[] | undefined>>;

export function parseSearch(search: string): SearchTexts {
  const texts: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(search)) {
    const before = texts[name];
    texts[name] = before === undefined ? value : [before, value].flat();
  }
  return { ...texts };
}

export function stringifySearch(search: SearchTexts): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of [value ?? []].flat()) parameters.append(name, one);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The named parameters that are there, each with one text; where one is given twice the last counts. */
export function searchTexts<const Name extends string>(
  search: SearchTexts,
  names: readonly Name[],
): { [name in Name]?: string } {
  const known: { [name in Name]?: string } = {};
  for (const name of names) {
    const value = [search[name] ?? []].flat().at(-1);
    if (value !== undefined) known[name] = value;
  }
  return known;
}
