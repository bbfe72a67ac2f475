/** Enough to identify a key over the phone, as on Microsoft's labels, but not enough to use it. */
const MOST_SHOWN_CHARACTERS = 5;

/**
 * Masks a product key except for its last characters: at most five, and at most a quarter of them. Dashes and whitespace
 * stay, so that the format can be recognized.
 */
export function maskProductKey(productKey: string): string {
  const isSeparator = (character: string) => /[\s-]/.test(character);
  const characters = [...productKey];
  const secret = characters.filter((character) => !isSeparator(character)).length;
  let hidden = secret - Math.min(MOST_SHOWN_CHARACTERS, Math.floor(secret / 4));
  return characters
    .map((character) => {
      if (isSeparator(character) || hidden === 0) return character;
      hidden--;
      return '•';
    })
    .join('');
}
