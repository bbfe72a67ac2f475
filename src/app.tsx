import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { AuthProvider } from './auth/AuthProvider.tsx';
import type { Auth } from './auth/auth.ts';
import { isSharedComputer } from './auth/sharedComputer.ts';
import { signedInAccount } from './auth/useSignedInAccount.ts';
import { stopAskingBeforeLeaving } from './browser/askBeforeLeaving.ts';
import { clearTabTexts } from './browser/clearTabTexts.ts';
import type { ConfigProblem, RuntimeConfig } from './config/runtimeConfig.ts';
import type { FirstCall } from './firstCall.ts';
import { loadTexts, startI18n } from './i18n/i18n.ts';
import { currentLanguage } from './i18n/language.ts';
import { keepNothingIf } from './kept/database.ts';
import { refreshKeptQueries } from './kept/keptQuery.ts';
import { withTeam } from './kept/teamHooks.ts';
import { type Operations, startOperations } from './operations/operations.ts';
import { whenSettled } from './operations/whenSettled.ts';
import { BareFrame } from './pages/frame/AppFrame.tsx';
import { OperationsContext } from './pages/shared/useOperations.ts';
import { PartnerCenterContext } from './partnerCenter/partnerCenterContext.ts';
import { createQueryClient } from './partnerCenter/queryClient.ts';
import { router } from './router.tsx';
import { AppTheme, loadMuiWords } from './ui/AppTheme.tsx';
import { lazyPart } from './ui/lazyPart.ts';

const SignInProblemPage = lazyPart(() => import('./pages/setup/SignInProblemPage.tsx'), 'SignInProblemPage');

/** The page of a deployment whose `/config.json` cannot be used. Until it is fixed, nobody can sign in. */
export async function renderConfigProblems(root: HTMLElement, problems: readonly ConfigProblem[]) {
  const [{ ConfigProblemsPage }] = await Promise.all([
    import('./pages/setup/ConfigProblemsPage.tsx'),
    startI18n(),
  ]);
  render(
    root,
    <BareFrame isSetUp={false}>
      <ConfigProblemsPage problems={problems} />
    </BareFrame>,
  );
}

/** The dashboard once the account is known, or the reason why the sign-in ended without one. */
export async function renderApp(
  root: HTMLElement,
  config: RuntimeConfig,
  auth: Auth,
  { partnerCenter, onLeave }: FirstCall,
) {
  keepNothingIf(() => auth.isSharedComputer || isSharedComputer());
  const queryClient = createQueryClient();
  refreshKeptQueries(queryClient);
  const me = auth.account && signedInAccount(auth.account);
  const operations: Operations | null =
    me && startOperations({ account: me.key, partnerCenter, queryClient, team: config.team });
  onLeave(() => operations?.mayLeave() ?? true);
  if (config.team && operations && me) {
    withTeam(
      import('./operations/startTeam.ts').then(({ startTeam }) =>
        startTeam({ config, me, auth, operations, queryClient, log: partnerCenter.log }),
      ),
    );
  }
  auth.onSignOut(() => {
    stopAskingBeforeLeaving();
    operations?.end();
    queryClient.clear();
    // Drafts and selections of the account, see `useProfileDraft.ts` and `selectedDevices.ts`.
    clearTabTexts('profile ');
    clearTabTexts('assign ');
  });
  const texts = Promise.all([startI18n(), loadMuiWords(currentLanguage())]);
  router.update({ context: { auth, queryClient, partnerCenter, operations } });
  // Before the first render: the page's calls leave while its code and texts are on their way.
  if (auth.problem === null) void router.load();
  await texts;
  render(
    root,
    <AuthProvider auth={auth}>
      <PartnerCenterContext value={partnerCenter}>
        {auth.account === null && auth.problem !== null ? (
          <BareFrame isSetUp>
            <Suspense fallback={null}>
              <SignInProblemPage problem={auth.problem} />
            </Suspense>
          </BareFrame>
        ) : (
          <QueryClientProvider client={queryClient}>
            <OperationsContext value={operations}>
              <RouterProvider router={router} />
            </OperationsContext>
          </QueryClientProvider>
        )}
      </PartnerCenterContext>
    </AuthProvider>,
  );
  // The texts for a lost network must be loaded before it is lost.
  setTimeout(() => void loadTexts('apiErrors'), textsAheadMs);
  if (operations) whenSettled(queryClient, () => void follow(operations));
}

async function follow(operations: Operations) {
  try {
    const [{ Following }, { assignWhenNeeded }] = await Promise.all([
      import('./operations/Following.ts'),
      import('./operations/assignWhenNeeded.ts'),
    ]);
    const { watcher } = operations;
    operations.find('following', (options) => new Following({ ...options, watcher }));
    operations.find('assign when needed', (options) =>
      assignWhenNeeded(options, () => startAssignments(operations)),
    );
  } catch {
    // Its file could not be loaded. The next page load tries again; until then the lists show what was known.
  }
}

async function startAssignments(operations: Operations) {
  const [{ AssignmentsAfterUploads }, { UploadRuns }] = await Promise.all([
    import('./operations/AssignmentsAfterUploads.ts'),
    import('./operations/UploadRuns.ts'),
  ]);
  const { watcher } = operations;
  const runs = operations.find('uploads', (options) => new UploadRuns(options));
  return operations.find(
    'assignments after uploads',
    (options) => new AssignmentsAfterUploads({ ...options, watcher, runs }),
  );
}

/** How long after the first render: a page whose calls are slow has shown its rows by then. */
const textsAheadMs = 3_000;

function render(root: HTMLElement, page: ReactNode) {
  createRoot(root).render(
    <StrictMode>
      <LocalisedTheme>{page}</LocalisedTheme>
    </StrictMode>,
  );
}

function LocalisedTheme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  return <AppTheme language={i18n.language}>{children}</AppTheme>;
}
