/** How many bytes this site takes up in the browser, for every account; `null` where the browser does not say. */
export async function siteStorageBytes(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate().catch(() => null);
  return estimate?.usage ?? null;
}
