import { oncePerTab } from './browser/oncePerTab.ts';

const oneReload = oncePerTab('reloaded-after-boot-failure');

/**
 * The app itself did not load: most likely a newer version was deployed between its first file and the next. One
 * reload brings that; if not, say so, in both languages, for the texts are among what is missing.
 */
export function bootFailed(root: HTMLElement): void {
  if (navigator.onLine && oneReload.take()) {
    location.reload();
    return;
  }
  root.textContent =
    'The Device Batch Dashboard could not be loaded. Check your network, then reload this page. · ' +
    'A Device Batch Dashboard nem töltődött be. Ellenőrizze a hálózatot, majd töltse újra az oldalt.';
}

export const bootSucceeded = oneReload.helped;
