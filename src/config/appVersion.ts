import { version } from '../../package.json';

/** A constant of its own: re-exported, the whole package.json would travel into the build. */
export const appVersion: string = version;
