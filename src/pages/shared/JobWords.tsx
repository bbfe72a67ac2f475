import i18next from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { assignmentI18n } from '../../i18n/assignmentWords.ts';

interface JobWordsProps {
  readonly isAssignment: boolean;
  readonly children: ReactNode;
}

/** Around what shows an upload or an assignment: says "assigned" instead of "registered", and so on. */
export function JobWords({ isAssignment, children }: JobWordsProps) {
  const { ready } = useTranslation(isAssignment ? 'assignment' : 'common', { useSuspense: false });
  return (
    <I18nextProvider i18n={isAssignment && ready ? assignmentI18n : i18next}>{children}</I18nextProvider>
  );
}
