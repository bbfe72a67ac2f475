import i18next, { type CustomTypeOptions } from 'i18next';
import type { Language } from './language.ts';

/**
 * Loads these texts in a language that need not be the app's; false if they cannot be loaded. Not `loadLanguages`, which would load
 * the texts of every page seen so far, and a failed file never again.
 */
export async function loadTextsIn(
  language: Language,
  namespaces: readonly (keyof CustomTypeOptions['resources'])[],
): Promise<boolean> {
  const areThere = () => namespaces.every((name) => i18next.hasResourceBundle(language, name));
  if (!areThere()) await i18next.reloadResources(language, namespaces);
  return areThere();
}
