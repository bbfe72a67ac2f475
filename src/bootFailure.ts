import { oncePerTab } from './browser/oncePerTab.ts';

const reload = oncePerTab('reloaded-after-boot-failure');

/**
 * Handles an app that did not load, most likely because a newer version was deployed between its first file and the
 * next. One reload fetches that version. If it does not help, a message in both languages is shown, because the
 * translated texts are missing too.
 */
export function bootFailed(root: HTMLElement): void {
  if (navigator.onLine && reload.take()) {
    location.reload();
    return;
  }
  root.textContent =
    'The Device Batch Dashboard could not be loaded. Check your network, then reload this page. · ' +
    'A Device Batch Dashboard nem töltődött be. Ellenőrizze a hálózatot, majd töltse újra az oldalt.';
}

export const bootSucceeded = reload.reset;
