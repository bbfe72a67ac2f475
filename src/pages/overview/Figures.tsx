import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import type { TeamScope } from '../shared/team/teamScope.ts';
import { countOpen, type Figure, figures, kindOf, type OverviewGroups } from './overviewGroups.ts';

interface FiguresProps {
  readonly groups: OverviewGroups;
  /** The figure that is filtered by. */
  readonly pressed: Figure | null;
  readonly scope: TeamScope;
}

/** How much is open, in four figures. Each shows the uploads behind it; pressed again, all of them. */
export function Figures({ groups: { byFigure }, pressed, scope }: FiguresProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const counts = {
    forYou: countOpen(byFigure.forYou, 'forYou'),
    waiting: countOpen(byFigure.waiting, 'waitingForOthers'),
    running: byFigure.running.length,
    unfinished: byFigure.unfinished.length,
  };
  const inUploads = byFigure.forYou.length;
  const uploads = t(`in.${kindOf(byFigure.forYou)}`, {
    count: inUploads,
    number: format.number(inUploads),
  });
  const kind = (figure: Figure) => t(`kinds.${kindOf(byFigure[figure])}`, { count: counts[figure] });
  return (
    <nav className="figures" aria-label={t('figures.label')}>
      {figures.map((figure) => (
        <RouterLink
          key={figure}
          to="/"
          search={{ ...(figure !== pressed && { show: figure }), ...(scope !== 'team' && { of: scope }) }}
          replace
          resetScroll={false}
          underline="none"
          color="inherit"
          className={`${figure}${counts[figure] === 0 ? ' none' : ''}`}
          aria-current={figure === pressed ? 'true' : undefined}
          activeProps={{}}
        >
          <b>{format.number(counts[figure])}</b>{' '}
          <span>
            {figure === 'forYou' && inUploads === 0
              ? t('figures.noForYou')
              : t(`figures.${figure}`, { count: counts[figure], uploads, kind: kind(figure) })}
          </span>
        </RouterLink>
      ))}
    </nav>
  );
}
