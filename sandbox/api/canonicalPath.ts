/** Words that may stand at each place of an API path below `/sandbox/w/<world>`; ids between them keep their case. */
const words: readonly (readonly string[])[] = [
  ['v1'],
  ['customers'],
  [],
  ['batchJobStatus', 'deviceBatches'],
  [],
  ['devices'],
];
const firstPlace = 4;

/** Partner Center takes its paths in any letter case; the router knows one. Percent-encoding stays for the router. */
export function canonicalPath(pathname: string): string {
  return pathname
    .split('/')
    .map((segment, index) => {
      const known = words[index - firstPlace]?.find((word) => word.toLowerCase() === segment.toLowerCase());
      return known ?? segment;
    })
    .join('/');
}
