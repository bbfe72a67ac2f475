import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SearchTexts, searchTexts } from '../../../routing/searchTexts.ts';
import { type TeamScope, teamScopeOf } from './teamScope.ts';

/** Whose uploads are shown, as the address says with `of`. */
export function useTeamScope(): readonly [TeamScope, (scope: TeamScope) => void] {
  const { of } = searchTexts(useSearch({ strict: false }), ['of']);
  const navigate = useNavigate();
  const choose = (scope: TeamScope) =>
    void navigate({
      to: '.',
      search: (now: SearchTexts) => ({ ...now, of: scope === 'team' ? undefined : scope }),
      replace: true,
      resetScroll: false,
    });
  return [teamScopeOf(of), choose];
}
