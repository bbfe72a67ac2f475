import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ConfigProblem } from '../../config/runtimeConfig.ts';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';

/** Lists the bad or missing fields of `/config.json` for the administrator of the deployment. */
export function ConfigProblemsPage({ problems }: { problems: readonly ConfigProblem[] }) {
  const { t } = useTranslation('setup');
  return (
    <>
      <title>{t('config.title')}</title>
      <ProblemPanel
        title={t('config.title')}
        meaning={t('config.meaning')}
        remedy={[t('config.next')]}
        details={
          <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.kind}`}>
                <code>{problem.field}</code>{' '}
                {t(`config.problem.${problem.kind}`, { value: 'value' in problem ? problem.value : '' })}
              </li>
            ))}
          </Box>
        }
      />
    </>
  );
}
