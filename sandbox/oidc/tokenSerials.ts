/**
 * Grants and access tokens get serial numbers from one counter, so that "all tokens issued so far" is a simple
 * comparison. The `iat` claim is not precise enough, because it counts whole seconds.
 */
let last = 0;

export function nextSerial(): number {
  last += 1;
  return last;
}

export function lastSerial(): number {
  return last;
}
