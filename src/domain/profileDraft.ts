import { type ProfileId, parseProfileId } from './identifiers.ts';
import {
  emptyValues,
  knownSetting,
  type ProfileValues,
  profileSettings,
  valuesOf,
  type WholeProfile,
} from './profile.ts';
import type { ProfileContent } from './profileChanges.ts';

/** What is typed into the form of a profile, and what is known of the tries to save it. */
export interface ProfileDraft {
  readonly values: ProfileValues;
  /** The profile as it was when the form was opened; `null` for a new one. */
  readonly seen: ProfileContent | null;
  /** Whether the unknown settings of the original go into a copy. */
  readonly copiesUnknown: boolean;
  /** `MS-RequestId` of the tries to save this. */
  readonly requestId: string;
  /** Of the customer's profiles before the first try to create one. */
  readonly idsBefore: readonly ProfileId[];
  /** Whether an earlier try may have created the profile. */
  readonly isInDoubt: boolean;
}

/** The draft of a form that is opened for the first time. */
export function firstDraft(
  kind: 'create' | 'edit' | 'copy',
  original: WholeProfile | null,
  nameOfCopy: string,
): ProfileDraft {
  const values = original === null ? emptyValues : valuesOf(original);
  return {
    values: kind === 'copy' ? { ...values, name: nameOfCopy } : values,
    seen: kind === 'edit' ? original : null,
    copiesUnknown: true,
    requestId: crypto.randomUUID(),
    idsBefore: [],
    isInDoubt: false,
  };
}

/** Whether saving the draft makes devices skip the license terms that they have not skipped so far. */
export function isEulaNew({ values, seen }: ProfileDraft): boolean {
  return (
    values.settings.skip_eula && !seen?.settings?.some((setting) => knownSetting(setting) === 'skip_eula')
  );
}

/** Reads what `JSON.stringify` has made of a draft; `null` for anything else, such as the draft of an earlier version. */
export function parseProfileDraft(text: string | null): ProfileDraft | null {
  const draft = fieldsOf(parsed(text));
  const values = fieldsOf(draft?.values);
  const settings = fieldsOf(values?.settings);
  if (!draft || !values || !settings) return null;
  const { name, description } = values;
  const { requestId, isInDoubt, copiesUnknown, idsBefore } = draft;
  if (typeof name !== 'string' || typeof description !== 'string') return null;
  if (typeof requestId !== 'string' || typeof isInDoubt !== 'boolean' || !Array.isArray(idsBefore))
    return null;
  return {
    values: {
      name,
      description,
      settings: Object.fromEntries(
        profileSettings.map((setting) => [setting, settings[setting] === true]),
      ) as ProfileValues['settings'],
    },
    seen: contentOf(draft.seen),
    copiesUnknown: copiesUnknown !== false,
    requestId,
    idsBefore: idsBefore.flatMap((id) => parseProfileId(String(id)) ?? []),
    isInDoubt,
  };
}

function contentOf(value: unknown): ProfileContent | null {
  const content = fieldsOf(value);
  if (!content) return null;
  const text = (field: unknown) => (typeof field === 'string' ? field : null);
  const { name, description, category, settings } = content;
  return {
    name: text(name),
    description: text(description),
    category: text(category),
    settings: Array.isArray(settings) ? settings : null,
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
