import type { Auth } from './auth/auth.ts';
import type { RuntimeConfig } from './config/runtimeConfig.ts';
import { parseBatchTrackingId, parseCustomerId } from './domain/identifiers.ts';
import { currentLocale } from './i18n/language.ts';
import { askForBatchStatusAhead } from './partnerCenter/batchStatusCall.ts';
import { createPartnerCenter, type PartnerCenter } from './partnerCenter/http.ts';
import { RequestLog } from './partnerCenter/requestLog.ts';

export interface FirstCall {
  readonly partnerCenter: PartnerCenter;
  /** Resolves when the call has left, or if there is none to make before the app has loaded. */
  readonly firstCallSent: Promise<void>;
  /** Sets what says whether the page may be left for a sign-in; without, it may. */
  readonly onLeave: (mayLeave: () => boolean) => void;
}

/**
 * Starts calling Partner Center. Where the address is an upload's, its status is asked for at once, while the code that shows it is still
 * loading.
 */
export function startCalls(config: RuntimeConfig, auth: Auth): FirstCall {
  let mayLeave = () => true;
  const partnerCenter = createPartnerCenter({
    baseUrl: config.apiBaseUrl,
    getToken: auth.getToken,
    signIn: auth.signIn,
    mayLeave: () => mayLeave(),
    isSignInFresh: auth.isFresh,
    locale: currentLocale,
    log: new RequestLog(),
  });
  const upload = auth.account === null ? null : uploadAt(location.pathname);
  const firstCallSent =
    upload === null
      ? Promise.resolve()
      : askForBatchStatusAhead(partnerCenter, upload.customerId, upload.trackingId);
  return {
    partnerCenter,
    firstCallSent,
    onLeave(ask) {
      mayLeave = ask;
    },
  };
}

/** The upload whose page has this path (see `router.tsx`); `null` for other pages. */
function uploadAt(path: string) {
  const [, customer, batch] = /^\/customers\/([^/]+)\/batches\/([^/]+)\/?$/.exec(path) ?? [];
  const customerId = customer === undefined ? null : parseCustomerId(customer);
  const trackingId = batch === undefined ? null : parseBatchTrackingId(batch);
  return customerId === null || trackingId === null ? null : { customerId, trackingId };
}
