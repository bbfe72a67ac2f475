import { useColorScheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../../auth/AuthProvider.tsx';
import { useSignedInAccount } from '../../../auth/useSignedInAccount.ts';
import { errorSlug, searchCatalogue } from '../../../domain/errorCatalogue.ts';
import { type DeviceHit, hitName } from '../../../domain/find/deviceHit.ts';
import { foldForSearch } from '../../../domain/foldForSearch.ts';
import { type CustomerId, parseCustomerId } from '../../../domain/identifiers.ts';
import { maskProductKey } from '../../../domain/maskProductKey.ts';
import { parseTrackingReference } from '../../../domain/trackingReference.ts';
import { languageNames, languages } from '../../../i18n/language.ts';
import { keptCustomersQuery } from '../../../kept/customers.ts';
import { type ListedUpload, listedUploadsQuery } from '../../../kept/listedUploads.ts';
import { customerName } from '../../../partnerCenter/customers.ts';
import { useLanguageChoice } from '../../../routing/useLanguageChoice.ts';
import { placeTarget } from '../../shared/find/placeTarget.ts';
import { isSearch, useFoundDevices } from '../../shared/find/useDeviceFinder.ts';
import { useReasons } from '../../shared/find/useFoundWords.ts';
import { knownUploads } from '../../shared/knownUploads.ts';
import { uploadTarget } from '../../shared/uploadTarget.ts';
import { useMaskedKeys } from '../../shared/useMaskedKeys.ts';
import { useListedFacts, useListedName } from '../../shared/useUploadWords.ts';

export interface JumpResult {
  readonly key: string;
  /** What it is, said in words beside its name. */
  readonly kind: 'customer' | 'upload' | 'assignment' | 'device' | 'page' | 'error' | 'action';
  readonly name: string;
  readonly detail?: string;
  readonly open: () => void;
}

interface JumpResults {
  readonly results: readonly JumpResult[];
  /** Why a pasted ID or link opens nothing; else `null`. */
  readonly problem: string | null;
}

/** Of each kind, while something is searched and while nothing is. */
const mostFound = 5;
const mostAtFirst = 3;

/** What a text finds in this browser and in the app: a pasted ID or link first, then customers, uploads, pages, errors and actions. */
export function useJumpResults(text: string): JumpResults {
  const { t } = useTranslation('jump');
  const { t: findText } = useTranslation('find');
  const { t: errorText } = useTranslation('errorCatalogue');
  const navigate = useNavigate();
  const account = useSignedInAccount()?.key ?? '';
  const customers = useQuery(keptCustomersQuery(account)).data ?? [];
  const listed = useQuery(listedUploadsQuery(account, null)).data ?? [];
  const nameOf = useListedName();
  const factsOf = useListedFacts();
  const fixed = usePagesAndActions(customers[0]);
  const nameOfCustomer = (id: CustomerId) =>
    customerName(customers.find(({ customerId }) => customerId === id)) ?? id;

  const query = text.trim();
  const words = foldForSearch(query).split(/\s+/);
  const fits = (...texts: readonly (string | null)[]) => {
    const folded = foldForSearch(texts.join('\n'));
    return words.every((word) => folded.includes(word));
  };
  const most = query === '' ? mostAtFirst : mostFound;

  const ofCustomers = customers
    .filter(({ companyName, domain, customerId }) => fits(companyName, domain, customerId))
    .slice(0, most)
    .map(({ customerId, companyName, domain }): JumpResult => {
      const details = companyName !== null && domain !== null ? { detail: domain } : {};
      return {
        ...{ key: customerId, kind: 'customer', name: companyName ?? domain ?? customerId, ...details },
        open: () => void navigate({ to: '/customers/$customerId', params: { customerId } }),
      };
    });
  const ofUploads = (query === '' ? listed : knownUploads(listed, query, nameOf)).slice(0, most).map(
    (upload: ListedUpload): JumpResult => ({
      ...{ key: upload.key, name: nameOf(upload) },
      kind: upload.assigns === null ? 'upload' : 'assignment',
      detail: `${nameOfCustomer(upload.customerId)} · ${factsOf(upload)}`,
      open: () => void navigate(uploadTarget(upload)),
    }),
  );
  const titleOf = (name: Parameters<typeof errorSlug>[0]['name']) => errorText(`errors.${name}.title`);
  const ofErrors = (query === '' ? [] : searchCatalogue(query, ({ name }) => [titleOf(name)]))
    .slice(0, most)
    .map(
      (known): JumpResult => ({
        ...{ key: `error ${known.name}`, kind: 'error', name: titleOf(known.name) },
        detail: [known.code, known.name].filter(Boolean).join(' · '),
        open: () => void navigate({ to: '/errors/$code', params: { code: errorSlug(known) } }),
      }),
    );
  const ofApp = fixed.filter(({ name, detail = '' }) => fits(name, detail));

  const found = useFoundDevices(query, null, mostFound);
  const { reason } = useReasons();
  const [masksKeys] = useMaskedKeys();
  const nameOfDevice = (hit: DeviceHit) => {
    const name = hitName(hit) ?? '';
    return masksKeys && name === hit.productKey ? maskProductKey(name) : name;
  };
  // What the text before found must not open after this one.
  const ofDevices = (found?.text === query ? found.hits : []).map(
    (hit): JumpResult => ({
      ...{ key: `device ${hit.key}`, kind: 'device', name: nameOfDevice(hit) },
      detail: [
        findText(`states.${hit.state}`),
        reason(hit),
        nameOfCustomer(hit.place.customerId),
        hit.batchId ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
      open: () => void navigate(placeTarget(hit)),
    }),
  );
  const findAll: JumpResult = {
    ...{ key: 'find', kind: 'device', name: t('findDevice', { text: query }) },
    open: () => void navigate({ to: '/find', search: { q: query } }),
  };

  const known = [...ofCustomers, ...ofUploads, ...ofDevices];
  const { results: pasted, problem } = usePasted(query, known.length > 0, nameOfCustomer);
  const search: JumpResult = {
    ...{ key: 'search', kind: 'action', name: t('search', { text: query }) },
    open: () => void navigate({ to: '/customers', search: { q: query } }),
  };
  const isText = query !== '' && pasted.length === 0 && problem === null;
  const finds = isSearch(query) ? [findAll] : [];
  // A name has no digits, and an ID has some.
  const others = isText ? (/\d/.test(query) ? [...finds, search] : [search, ...finds]) : [];
  return { results: [...pasted, ...known, ...ofApp, ...ofErrors, ...others], problem };
}

/** What a pasted ID, Location or link opens, or what it lacks. `isKnown`: this browser knows what has the ID. */
function usePasted(query: string, isKnown: boolean, nameOfCustomer: (id: CustomerId) => string): JumpResults {
  const { t } = useTranslation('jump');
  const { t: customersText } = useTranslation('customers');
  const navigate = useNavigate();
  const reference = parseTrackingReference(query);
  const none = { results: [], problem: null };
  if (reference.ok) {
    const { customerId, batchTrackingId } = reference;
    if (customerId === null) return isKnown ? none : { results: [], problem: t('noCustomer') };
    const result: JumpResult = {
      ...{ key: 'pasted', kind: 'upload', name: t('uploadStatus', { id: batchTrackingId }) },
      detail: nameOfCustomer(customerId),
      open: () =>
        void navigate({
          to: '/customers/$customerId/batches/$batchTrackingId',
          params: { customerId, batchTrackingId },
        }),
    };
    return { results: [result], problem: null };
  }
  const { problem, found } = reference;
  if (problem === 'empty' || problem === 'noGuid' || isKnown) return none;
  const customerId = problem === 'onlyCustomer' ? parseCustomerId(found ?? '') : null;
  if (customerId !== null) {
    const result: JumpResult = {
      ...{ key: 'pasted', kind: 'customer', name: nameOfCustomer(customerId) },
      open: () => void navigate({ to: '/customers/$customerId', params: { customerId } }),
    };
    return { results: [result], problem: null };
  }
  const digits = found?.replace(/[^0-9a-z]/gi, '').length ?? 0;
  return { results: [], problem: customersText(`open.problem.${problem}`, { found: found ?? '', digits }) };
}

interface LastCustomer {
  readonly customerId: CustomerId;
  readonly companyName: string | null;
  readonly domain: string | null;
}

const modes = ['light', 'dark', 'system'] as const;

function usePagesAndActions(last: LastCustomer | undefined): readonly JumpResult[] {
  const { t, i18n } = useTranslation('jump');
  const navigate = useNavigate();
  const auth = useAuth();
  const { mode, setMode } = useColorScheme();
  const chooseLanguage = useLanguageChoice();
  const toUpload = last && {
    ...{ key: 'upload', kind: 'action' as const, name: t('uploadTo') },
    detail: customerName(last) ?? last.customerId,
    open: () =>
      void navigate({
        to: '/customers/$customerId/upload',
        params: { customerId: last.customerId },
        search: {},
      }),
  };
  return [
    { key: 'overview', kind: 'page', name: t('pages.overview'), open: () => void navigate({ to: '/' }) },
    {
      key: 'uploads',
      kind: 'page',
      name: t('pages.uploads'),
      open: () => void navigate({ to: '/uploads' }),
    },
    {
      key: 'customers',
      kind: 'page',
      name: t('pages.customers'),
      open: () => void navigate({ to: '/customers' }),
    },
    { key: 'find page', kind: 'page', name: t('pages.find'), open: () => void navigate({ to: '/find' }) },
    { key: 'errors', kind: 'page', name: t('pages.errors'), open: () => void navigate({ to: '/errors' }) },
    {
      ...{ key: 'settings', kind: 'page', name: t('pages.settings'), detail: t('settingsDetail') },
      open: () => void navigate({ to: '/settings' }),
    },
    ...(toUpload ? [toUpload] : []),
    ...modes
      .filter((one) => one !== mode)
      .map(
        (one): JumpResult => ({
          ...{ key: one, kind: 'action', name: t(`theme.${one}`) },
          open: () => setMode(one),
        }),
      ),
    ...languages
      .filter((language) => language !== i18n.language)
      .map(
        (language): JumpResult => ({
          ...{ key: language, kind: 'action', name: t('language', { language: languageNames[language] }) },
          open: () => chooseLanguage(language),
        }),
      ),
    { key: 'signOut', kind: 'action', name: t('signOut'), open: () => void auth.signOut() },
  ];
}
