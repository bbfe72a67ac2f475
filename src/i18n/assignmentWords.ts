import i18next, { type i18n, type TOptions } from 'i18next';
import type batch from './en/batch.ts';
import type errorCatalogue from './en/errorCatalogue.ts';
import type exported from './en/export.ts';
import type keptUploads from './en/keptUploads.ts';
import type notices from './en/notices.ts';
import type partyMessage from './en/partyMessage.ts';
import type report from './en/report.ts';
import type supportBundle from './en/supportBundle.ts';
import type uploadPage from './en/uploadPage.ts';

/** Any of the texts of a file. */
type Some<Catalogue> = {
  readonly [Key in keyof Catalogue]?: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends readonly string[]
      ? readonly string[]
      : Some<Catalogue[Key]>;
};

/** What an assignment says instead of an upload, by the file that has the upload's text. */
export interface AssignmentWords {
  readonly batch: Some<typeof batch>;
  readonly errorCatalogue: Some<typeof errorCatalogue>;
  readonly export: Some<typeof exported>;
  readonly keptUploads: Some<typeof keptUploads>;
  readonly notices: Some<typeof notices>;
  readonly partyMessage: Some<typeof partyMessage>;
  readonly report: Some<typeof report>;
  readonly supportBundle: Some<typeof supportBundle>;
  readonly uploadPage: Some<typeof uploadPage>;
}

/**
 * `i18next` as components below `JobWords` of an assignment use it: each text that the file `assignment` has comes from there, every
 * other one is that of an upload. So the pages of uploads show assignments in their own words.
 */
export const assignmentI18n: i18n = Object.create(i18next, {
  getFixedT: { enumerable: true, value: getFixedT },
});

function getFixedT(...args: Parameters<i18n['getFixedT']>) {
  const [language, namespaces] = args;
  const first = [namespaces ?? 'common'].flat()[0];
  const ofUpload = i18next.getFixedT(...args) as unknown as Translate;
  const ofAssignment = i18next.getFixedT(language, 'assignment') as unknown as Translate;
  return (key: string, options?: TOptions) => {
    const [name, path] = key.includes(':') ? key.split(':') : [first, key];
    const own = `${name}.${path}`;
    const inOwnFile = { ...options, lng: [language].flat()[0], ns: 'assignment' } as TOptions;
    if (!i18next.exists(own, inOwnFile)) return ofUpload(key, options);
    const text = ofAssignment(own, options);
    return typeof text === 'string' ? text : merged(ofUpload(key, options), text);
  };
}

type Translate = (key: string, options?: TOptions) => unknown;

/** Texts asked for together: a list is replaced, in everything else the others stay. */
function merged(base: unknown, own: unknown): unknown {
  const isGroup = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isGroup(base) || !isGroup(own)) return own;
  const result: Record<string, unknown> = { ...(base as object) };
  for (const [key, value] of Object.entries(own as object)) result[key] = merged(result[key], value);
  return result;
}
