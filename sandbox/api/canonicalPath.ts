/** The fixed segments of API paths below `/sandbox/w/<world>`, by position. Empty positions are IDs. */
const fixedSegments: readonly (readonly string[])[] = [
  ['v1'],
  ['customers'],
  [],
  ['batchJobStatus', 'deviceBatches', 'policies', 'DevicePolicyUpdates'],
  [],
  ['devices'],
];
const firstIndex = 4;

/** Partner Center's paths are case-insensitive, but the router's are not. The router decodes percent-encoding. */
export function canonicalPath(pathname: string): string {
  return pathname
    .split('/')
    .map((segment, index) => {
      const known = fixedSegments[index - firstIndex]?.find(
        (fixed) => fixed.toLowerCase() === segment.toLowerCase(),
      );
      return known ?? segment;
    })
    .join('/');
}
