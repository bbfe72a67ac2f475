/**
 * Notes that the browser has run this version of the app, and most likely keeps it compiled. The script in `index.html` then preloads it
 * in another way: see `preloadLinks` in `scripts/pageChunks.ts`.
 */
export function noteKeptCompiled(): void {
  const app = document.querySelector('link[data-preload]')?.getAttribute('href');
  try {
    if (app != null) localStorage.setItem('compiled', app);
  } catch {
    // A browser that refuses storage.
  }
}
