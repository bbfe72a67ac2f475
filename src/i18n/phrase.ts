/**
 * A text with places to fill, looked up once: for what is said of every row, where a look-up each would cost the frames of a
 * wheel. `lookUp` gets a mark for each name, and the text it gives is filled from then on.
 */
export function phrase<Name extends string>(
  names: readonly Name[],
  lookUp: (marks: Readonly<Record<Name, string>>) => string,
): (values: Readonly<Record<Name, string>>) => string {
  const marks = Object.fromEntries(names.map((name, index) => [name, mark(index)]));
  const text = lookUp(marks as Record<Name, string>);
  return (values) =>
    text.replace(/[\uE000-\uE00F]/g, (place) => values[names[place.charCodeAt(0) - firstMark] as Name]);
}

/** The private use area: in no language's texts. */
const firstMark = 0xe000;

function mark(index: number): string {
  return String.fromCharCode(firstMark + index);
}
