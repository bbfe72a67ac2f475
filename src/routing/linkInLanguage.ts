/** The page's address with the language it is read in: a colleague sees the same. */
export function linkInLanguage(language: string): string {
  const url = new URL(location.href);
  url.searchParams.set('lang', language);
  return url.href;
}
