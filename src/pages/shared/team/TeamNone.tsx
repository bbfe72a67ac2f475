import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { TeamScope } from './teamScope.ts';

/** In place of a list that shows only some of the team's uploads, and has none of them. */
export function TeamNone({ scope }: { readonly scope: TeamScope }) {
  const { t } = useTranslation('team');
  return (
    <EmptyState title={t(`none.${scope}.title`)}>
      <p>{t(`none.${scope}.meaning`)}</p>
    </EmptyState>
  );
}
