/** A JSON Web Token, whole or cut off: each begins with the base64 of `{"`. */
const TOKEN = /eyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g;
/** Hashes have about 4,000 characters. Ids and codes stay far below this length, so that even a cut-off hash is caught. */
const HASH = /[A-Za-z0-9+/]{200,}={0,2}/g;

/** The text with everything left out that looks like an access token or a hardware hash, wherever it came from. */
export function withoutSecrets(text: string): string {
  return text.replace(TOKEN, '…').replace(HASH, '…');
}

/** What the value of a field has to be hidden for: its name says so, or the text itself looks like it. */
export function secretKind(fieldName: string, text: string): 'hash' | 'token' | null {
  if (/hash/i.test(fieldName)) return 'hash';
  if (/^(?:(?:access|refresh|id)_?token|authorization|bearer|password|secret)$/i.test(fieldName))
    return 'token';
  if (text.search(TOKEN) !== -1) return 'token';
  return text.search(HASH) !== -1 ? 'hash' : null;
}
