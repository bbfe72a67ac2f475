/** Enough to tell keys apart on the phone, as on Microsoft's own labels, and too little to use one. */
const LONGEST_SHOWN_END = 5;

/**
 * Hides a product key but for its last characters: at most five, and never more than a quarter. Dashes and blanks
 * stay, so that its form can be recognised.
 */
export function maskProductKey(productKey: string): string {
  const isSeparator = (character: string) => /[\s-]/.test(character);
  const characters = [...productKey];
  const secret = characters.filter((character) => !isSeparator(character)).length;
  let hidden = secret - Math.min(LONGEST_SHOWN_END, Math.floor(secret / 4));
  return characters
    .map((character) => {
      if (isSeparator(character) || hidden === 0) return character;
      hidden--;
      return '•';
    })
    .join('');
}
