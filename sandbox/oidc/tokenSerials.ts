/**
 * Every grant and access token gets the next number of one counter. "All tokens issued so far" is then a plain
 * comparison; the `iat` claim would not do, as it counts whole seconds.
 */
let last = 0;

export function nextSerial(): number {
  last += 1;
  return last;
}

export function lastSerial(): number {
  return last;
}
