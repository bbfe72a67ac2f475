import type { CustomTypeOptions, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { assignmentI18n } from './assignmentWords.ts';

type Namespace = keyof CustomTypeOptions['resources'];

/** The texts of a list that has uploads and assignments: those of one of its jobs. */
export function useJobTexts<Name extends Namespace>(
  name: Name,
): (job: { readonly assigns: unknown }) => TFunction<Name> {
  const { t, i18n } = useTranslation([name, 'assignment']);
  const ofAssignment = assignmentI18n.getFixedT(i18n.language, name) as unknown as TFunction<Name>;
  return ({ assigns }) => (assigns === null ? (t as unknown as TFunction<Name>) : ofAssignment);
}
