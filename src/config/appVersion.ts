import { version } from '../../package.json';

/** A separate constant, because re-exporting `version` would include all of package.json in the build. */
export const appVersion: string = version;
