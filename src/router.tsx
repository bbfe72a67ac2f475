import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import type { Auth } from './auth/auth.ts';
import { signedOutPath } from './auth/sharedSignOut.ts';
import { signedInAccount } from './auth/useSignedInAccount.ts';
import {
  parseBatchId,
  parseBatchTrackingId,
  parseBatchTrackingIds,
  parseCustomerId,
} from './domain/identifiers.ts';
import { loadTexts } from './i18n/i18n.ts';
import type { Operations } from './operations/operations.ts';
import { AppFrame } from './pages/frame/AppFrame.tsx';
import { PageFailure } from './pages/frame/PageFailure.tsx';
import { customerQuery, customersQuery } from './partnerCenter/customers.ts';
import type { PartnerCenter } from './partnerCenter/http.ts';
import { BadAddress } from './routing/badAddress.ts';
import { parseSearch, type SearchTexts, searchTexts, stringifySearch } from './routing/searchTexts.ts';
import { lazyPart } from './ui/lazyPart.ts';

export interface RouterContext {
  readonly auth: Auth;
  readonly queryClient: QueryClient;
  readonly partnerCenter: PartnerCenter;
  /** `null` without an account. */
  readonly operations: Operations | null;
}

const root = createRootRouteWithContext<RouterContext>()({
  // `lang` in a copied link shows a colleague the same language; it overrides nobody's own choice.
  validateSearch: (search: SearchTexts) => searchTexts(search, ['lang']),
  search: { middlewares: [retainSearchParams(['lang'])] },
  component: AppFrame,
  errorComponent: PageFailure,
  notFoundComponent: () => <PageFailure error={new BadAddress('page')} />,
});

const loadDeviceBatches = () => import('./partnerCenter/deviceBatches.ts');
const loadProfiles = () => import('./partnerCenter/policies.ts');

/** Starts a call whose code not every page needs. If that code does not load, the page, which needs it too, says so. */
function startEarly<Part>(loading: Promise<Part>, start: (part: Part) => Promise<void>) {
  loading.then(start).catch(() => {});
}

/** Texts that are needed only where a team shares its uploads. */
function teamTexts(operations: Operations | null) {
  return operations?.team ? (['team'] as const) : [];
}

/** Everything for which one must be signed in: below it there is an account, and its operations run. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signedIn',
  async beforeLoad({ context: { auth, operations }, location, preload }) {
    if (auth.account !== null && operations !== null)
      return { account: signedInAccount(auth.account), operations };
    // Pointing at a link of the signed-out page must not leave it.
    if (!preload) await auth.signIn({ returnTo: location.href });
    // The user went back from the identity provider's page.
    throw redirect({ to: signedOutPath, replace: true });
  },
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  // `show` is a figure: only its uploads are shown. `of` says whose, where a team shares its uploads.
  validateSearch: (search: SearchTexts) => searchTexts(search, ['show', 'of']),
  loader: ({ context: { operations } }) =>
    loadTexts(
      ...([
        'overview',
        'keptUploads',
        'assignment',
        'batch',
        'customers',
        'errorCatalogue',
        'charts',
      ] as const),
      ...teamTexts(operations),
    ),
  component: lazyPart(() => import('./pages/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers',
  validateSearch: (search: SearchTexts) => searchTexts(search, ['q']),
  loader({ context: { partnerCenter, queryClient }, location, cause }) {
    if (cause === 'enter' && parseSearch(location.searchStr).q === undefined)
      void queryClient.prefetchInfiniteQuery(customersQuery(partnerCenter, ''));
    return loadTexts('customers', 'keptUploads', 'assignment');
  },
  component: lazyPart(() => import('./pages/customers/CustomersPage.tsx'), 'CustomersPage'),
});

/** Uploads of any customers as one table: those of the values `u` (see `domain/sharedUploads.ts`), else all known ones. */
const uploads = createRoute({
  getParentRoute: () => signedIn,
  path: '/uploads',
  validateSearch: (search: SearchTexts) => search,
  loader: ({ context: { operations } }) =>
    loadTexts('uploads', 'keptUploads', 'assignment', 'batch', 'table', ...teamTexts(operations)),
  component: lazyPart(() => import('./pages/uploads/UploadsPage.tsx'), 'UploadsPage'),
});

/** Everything of one customer. Ids are checked before they enter a path of the API. */
const customerScope = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers/$customerId',
  params: {
    parse: ({ customerId }) => ({
      customerId: parseCustomerId(customerId) ?? BadAddress.throw('customerId'),
    }),
  },
});

/** The page of a customer, whose tabs have two addresses. */
const customerPage = createRoute({
  getParentRoute: () => customerScope,
  id: 'page',
  loader({ context: { partnerCenter, queryClient, operations }, params: { customerId }, cause }) {
    if (cause === 'enter') {
      void queryClient.prefetchQuery(customerQuery(partnerCenter, customerId));
      startEarly(loadDeviceBatches(), ({ deviceBatchesQuery }) =>
        queryClient.prefetchQuery(deviceBatchesQuery(partnerCenter, customerId)),
      );
      startEarly(loadProfiles(), ({ profilesQuery }) =>
        queryClient.prefetchQuery(profilesQuery(partnerCenter, customerId)),
      );
    }
    return loadTexts(
      ...(['customers', 'deviceBatches', 'batch', 'table', 'keptUploads', 'assignment', 'charts'] as const),
      ...teamTexts(operations),
    );
  },
  component: lazyPart(() => import('./pages/customer/CustomerPage.tsx'), 'CustomerPage'),
});

const customer = createRoute({
  getParentRoute: () => customerPage,
  path: '/',
  validateSearch: (search: SearchTexts) => search,
});

/** The customer's profiles; with `create`, `edit` or `copy`, the form for one. */
const profiles = createRoute({
  getParentRoute: () => customerPage,
  path: '/profiles',
  validateSearch: (search: SearchTexts) => searchTexts(search, ['create', 'edit', 'copy']),
  loader: () => loadTexts('profiles'),
  component: lazyPart(() => import('./pages/profiles/ProfilesPage.tsx'), 'ProfilesPage'),
});

/** Gives devices a profile: those of the device batch `batch`, or of the uploads `of`; with `retry`, those that failed before. */
const assign = createRoute({
  getParentRoute: () => customerScope,
  path: '/assign',
  // `devices=selected`: those that were selected in this tab.
  validateSearch: (search: SearchTexts) =>
    searchTexts(search, ['batch', 'devices', 'of', 'retry', 'profile']),
  loader({ context: { partnerCenter, queryClient }, params: { customerId }, cause }) {
    if (cause === 'enter') {
      void queryClient.prefetchQuery(customerQuery(partnerCenter, customerId));
      startEarly(loadProfiles(), ({ profilesQuery }) =>
        queryClient.prefetchQuery(profilesQuery(partnerCenter, customerId)),
      );
    }
    return loadTexts('assign', 'profiles', 'deviceBatches', 'table', 'apiErrors');
  },
  component: lazyPart(() => import('./pages/assign/AssignPage.tsx'), 'AssignPage'),
});

const upload = createRoute({
  getParentRoute: () => customerScope,
  path: '/upload',
  // `upload` is one that was sent or begun here, `repair` the batch whose failures are uploaded again.
  validateSearch: (search: SearchTexts) => searchTexts(search, ['step', 'upload', 'repair']),
  loader({ context: { partnerCenter, queryClient }, params: { customerId }, cause }) {
    if (cause === 'enter') void queryClient.prefetchQuery(customerQuery(partnerCenter, customerId));
    return loadTexts(
      ...(['uploadPage', 'upload', 'assign', 'profiles', 'table', 'errorCatalogue', 'batch'] as const),
      'apiErrors',
    );
  },
  component: lazyPart(() => import('./pages/upload/UploadPage.tsx'), 'UploadPage'),
});

const batch = createRoute({
  getParentRoute: () => customerScope,
  path: '/batches/$batchTrackingId',
  params: {
    parse: ({ batchTrackingId }) => ({
      batchTrackingId: parseBatchTrackingId(batchTrackingId) ?? BadAddress.throw('batchTrackingId'),
    }),
  },
  // The table's view: see `routing/tableViewSearch.ts` for the names. `device` is the opened row's position.
  validateSearch: (search: SearchTexts) => search,
  loader({ context: { operations, partnerCenter, queryClient }, params, cause }) {
    if (cause === 'enter') {
      operations.watcher.batch(params.customerId, params.batchTrackingId).checkNow();
      void queryClient.prefetchQuery(customerQuery(partnerCenter, params.customerId));
    }
    return loadTexts('batch', 'table', 'errorCatalogue');
  },
  component: lazyPart(() => import('./pages/batch/BatchPage.tsx'), 'BatchPage'),
});

/** One upload with several tracking IDs: `parts` has them, separated by commas, and `name` what it is called. */
const uploadParts = createRoute({
  getParentRoute: () => customerScope,
  path: '/uploads',
  validateSearch: (search: SearchTexts): SearchTexts & { parts?: string } => ({
    ...search,
    ...searchTexts(search, ['parts']),
  }),
  beforeLoad({ params: { customerId }, search: { parts, ...search } }) {
    if (!parts) throw redirect({ to: '/customers/$customerId', params: { customerId }, replace: true });
    const { trackingIds, invalid } = parseBatchTrackingIds(parts);
    const [batchTrackingId, ...others] = trackingIds;
    if (invalid.length > 0 || batchTrackingId === undefined) return BadAddress.throw('batchTrackingId');
    if (others.length === 0) {
      const to = '/customers/$customerId/batches/$batchTrackingId';
      throw redirect({ to, params: { customerId, batchTrackingId }, search, replace: true });
    }
  },
  loader({ context: { partnerCenter, queryClient }, params: { customerId }, cause }) {
    if (cause === 'enter') void queryClient.prefetchQuery(customerQuery(partnerCenter, customerId));
    return loadTexts('batch', 'table', 'errorCatalogue');
  },
  component: lazyPart(() => import('./pages/batch/BatchPage.tsx'), 'PartsPage'),
});

/** Two of the customer's uploads, or an upload and a device batch: see `domain/comparedAddress.ts` for the values of `before` and `after`. */
const compare = createRoute({
  getParentRoute: () => customerScope,
  path: '/compare',
  // Beside both sides, `tab` and the table's view.
  validateSearch: (search: SearchTexts) => search,
  loader({ context: { operations, partnerCenter, queryClient }, params: { customerId }, location, cause }) {
    if (cause === 'enter') {
      void queryClient.prefetchQuery(customerQuery(partnerCenter, customerId));
      const { before = '', after = '' } = searchTexts(parseSearch(location.searchStr), ['before', 'after']);
      // Further parts wait for their turn.
      for (const side of [before, after]) {
        const trackingId = parseBatchTrackingId(side.split(/[,/]/, 1).join());
        if (trackingId !== null) operations.watcher.batch(customerId, trackingId).checkNow();
      }
    }
    return loadTexts(
      'compare',
      'batch',
      'deviceBatches',
      'keptUploads',
      'customers',
      'table',
      'errorCatalogue',
    );
  },
  component: lazyPart(() => import('./pages/compare/ComparePage.tsx'), 'ComparePage'),
});

const deviceBatch = createRoute({
  getParentRoute: () => customerScope,
  path: '/device-batches/$batchId',
  params: { parse: ({ batchId }) => ({ batchId: parseBatchId(batchId) ?? BadAddress.throw('batchId') }) },
  validateSearch: (search: SearchTexts) => search,
  loader({ context: { partnerCenter, queryClient }, params: { customerId, batchId }, cause }) {
    if (cause === 'enter') {
      void queryClient.prefetchQuery(customerQuery(partnerCenter, customerId));
      startEarly(import('./partnerCenter/devices.ts'), ({ devicesQuery }) =>
        queryClient.prefetchInfiniteQuery(devicesQuery(partnerCenter, customerId, batchId)),
      );
      startEarly(loadDeviceBatches(), ({ deviceBatchesQuery }) =>
        queryClient.prefetchQuery(deviceBatchesQuery(partnerCenter, customerId)),
      );
      startEarly(loadProfiles(), ({ profilesQuery }) =>
        queryClient.prefetchQuery(profilesQuery(partnerCenter, customerId)),
      );
    }
    return loadTexts('deviceBatches', 'table', 'profiles');
  },
  component: lazyPart(() => import('./pages/deviceBatch/DeviceBatchPage.tsx'), 'DeviceBatchPage'),
});

/** Devices by serial number, product key or device ID, in everything that this browser keeps. */
const find = createRoute({
  getParentRoute: () => signedIn,
  path: '/find',
  validateSearch: (search: SearchTexts) => searchTexts(search, ['q']),
  loader: () => loadTexts('find', 'keptUploads', 'assignment', 'table', 'errorCatalogue', 'apiErrors'),
  component: lazyPart(() => import('./pages/find/FindPage.tsx'), 'FindPage'),
});

const errors = createRoute({
  getParentRoute: () => signedIn,
  path: '/errors',
  validateSearch: (search: SearchTexts) => searchTexts(search, ['q']),
  loader: () => loadTexts('errors', 'errorCatalogue'),
  component: lazyPart(() => import('./pages/errors/ErrorsPage.tsx'), 'ErrorsPage'),
});

const error = createRoute({
  getParentRoute: () => signedIn,
  path: '/errors/$code',
  loader: () => loadTexts('errors', 'errorCatalogue'),
  component: lazyPart(() => import('./pages/errors/ErrorPage.tsx'), 'ErrorPage'),
});

// Not below the route that signs in: on a shared computer, that is chosen before a sign-in.
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  loader: () => loadTexts('settings', 'notices'),
  component: lazyPart(() => import('./pages/settings/SettingsPage.tsx'), 'SettingsPage'),
});

/** The address that scripts print, which leads to an upload: see docs/linking.md. */
const open = createRoute({
  getParentRoute: () => signedIn,
  path: '/open',
  validateSearch: (search: SearchTexts) =>
    searchTexts(search, ['location', 'customer', 'customerId', 'name', 'assigned']),
  async beforeLoad({ context: { account, queryClient }, search }) {
    const { findUploadToOpen } = await import('./pages/open/findUploadToOpen.ts');
    const target = await findUploadToOpen(search, account.key, queryClient);
    if (target !== null) throw redirect({ ...target, replace: true });
  },
  loader: () => loadTexts('open', 'customers'),
  component: lazyPart(() => import('./pages/open/OpenPage.tsx'), 'OpenPage'),
});

const signedOut = createRoute({
  getParentRoute: () => root,
  path: signedOutPath,
  loader: () => loadTexts('setup'),
  component: lazyPart(() => import('./pages/signedOut/SignedOutPage.tsx'), 'SignedOutPage'),
});

// A page's loader starts its calls and fetches all of its texts beside its code: a text that comes later would hide the page again
// until it is there, and take the focus from anyone who is typing. Pointing at a link (`cause: 'preload'`) makes no calls: they
// count against Partner Center's limit.
export const router = createRouter({
  routeTree: root.addChildren([
    signedIn.addChildren([
      overview,
      customers,
      uploads,
      customerScope.addChildren([
        customerPage.addChildren([customer, profiles]),
        deviceBatch,
        assign,
        upload,
        batch,
        uploadParts,
        compare,
      ]),
      find,
      errors,
      error,
      open,
    ]),
    settings,
    signedOut,
  ]),
  // Given when the app starts: see `app.tsx`.
  context: undefined as unknown as RouterContext,
  parseSearch,
  stringifySearch,
  // Each page has a boundary of its own, inside the frame, which lives on.
  defaultErrorComponent: PageFailure,
  // The same page for another customer, batch or error starts from the beginning: a selection must not carry over.
  defaultRemountDeps: ({ params }) => params,
  defaultPreload: 'intent',
  defaultStructuralSharing: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
