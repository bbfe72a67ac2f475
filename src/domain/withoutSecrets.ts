/** A JSON Web Token, complete or truncated; each begins with the base64 of `{"`. */
const TOKEN = /eyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g;
/** Hashes have about 4,000 characters. IDs and codes are far shorter than this limit, so truncated hashes match too. */
const HASH = /[A-Za-z0-9+/]{200,}={0,2}/g;

/** Replaces everything in a text that looks like an access token or a hardware hash with `…`. */
export function withoutSecrets(text: string): string {
  return text.replace(TOKEN, '…').replace(HASH, '…');
}

/** Why a field's value has to be hidden, by its name or by what the text looks like; `null` if it does not have to be. */
export function secretKind(fieldName: string, text: string): 'hash' | 'token' | null {
  if (/hash/i.test(fieldName)) return 'hash';
  if (/^(?:(?:access|refresh|id)_?token|authorization|bearer|password|secret)$/i.test(fieldName))
    return 'token';
  if (text.search(TOKEN) !== -1) return 'token';
  return text.search(HASH) !== -1 ? 'hash' : null;
}
