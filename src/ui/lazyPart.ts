import { lazyRouteComponent } from '@tanstack/react-router';
import { untilOnline } from '../browser/untilOnline.ts';

/** A part of the app did not load while the browser had no network: reloading then would lose the page for nothing. */
class PartNotLoaded extends Error {
  override readonly name = 'PartNotLoaded';
}

/**
 * A component that is loaded when it is first shown. Where its file is gone, because a newer version was deployed
 * while this page was open, the page is reloaded once; if that does not help, the nearest boundary explains.
 */
export function lazyPart<Part extends Record<string, unknown>, Name extends keyof Part>(
  load: () => Promise<Part>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (error) {
      throw navigator.onLine ? error : new PartNotLoaded('no network', { cause: error });
    }
  }, name);
}

/**
 * As `lazyPart`, for what comes by itself after the rest of a page: without a network its place stays empty until there is one, and the
 * rest of the page works as usual.
 */
export function latePart<Part extends Record<string, unknown>, Name extends keyof Part>(
  load: () => Promise<Part>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    for (;;) {
      try {
        return await load();
      } catch (error) {
        if (navigator.onLine) throw error;
        await untilOnline(new AbortController().signal);
      }
    }
  }, name);
}

/** Whether an error means that a file of the app itself is missing. Each browser words its own; none has a code. */
export function isPartMissing(error: Error): boolean {
  return (
    error instanceof PartNotLoaded ||
    /dynamically imported module|importing a module script|preload (?:css|module)/i.test(error.message)
  );
}
