/**
 * A text with placeholders, looked up once and filled any number of times: for texts of table rows, where a lookup for each
 * row would make scrolling slow. `lookUp` receives a placeholder character for each name.
 */
export function phrase<Name extends string>(
  names: readonly Name[],
  lookUp: (placeholders: Readonly<Record<Name, string>>) => string,
): (values: Readonly<Record<Name, string>>) => string {
  const placeholders = Object.fromEntries(names.map((name, index) => [name, placeholder(index)]));
  const text = lookUp(placeholders as Record<Name, string>);
  return (values) =>
    text.replace(
      /[\uE000-\uE00F]/g,
      (found) => values[names[found.charCodeAt(0) - firstPlaceholder] as Name],
    );
}

/** Private use area, which no language's texts contain. */
const firstPlaceholder = 0xe000;

function placeholder(index: number): string {
  return String.fromCharCode(firstPlaceholder + index);
}
