import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../../auth/AuthProvider.tsx';
import { useIsSignInBusy } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { deleteStored, type StoredData as Stored, storedDataQuery, storedKinds } from '../../kept/stored.ts';
import { uploadsBeingSent } from '../../operations/UploadRun.ts';
import { customerName } from '../../partnerCenter/customers.ts';
import { DeleteQuestion, type Question } from './DeleteQuestion.tsx';
import { StoredList } from './StoredList.tsx';
import { useBytes } from './useStoredWords.ts';

interface StoredDataProps {
  readonly account: string;
  /** The button that opened a question is gone with what was deleted. */
  readonly onButtonGone: () => void;
}

/** What is stored for an account, by kind and by customer, each to be deleted after a question. */
export function StoredData({ account, onButtonGone }: StoredDataProps) {
  const { t } = useTranslation('settings');
  const { data: stored } = useQuery(storedDataQuery(account));
  const { signOut } = useAuth();
  const isBusy = useIsSignInBusy();
  const [question, setQuestion] = useState<Question | null>(null);
  const [result, setResult] = useState('');
  const bytes = useBytes();
  const keepFocus = useEffectEvent(() => {
    if (document.activeElement === document.body) onButtonGone();
  });
  useEffect(() => (question === null ? undefined : () => keepFocus()), [question]);

  if (stored === undefined) return <Typography>{t('stored.loading')}</Typography>;
  if (stored === null) return <Typography>{t('stored.refused')}</Typography>;

  const nameOf = (id: CustomerId) =>
    customerName(stored.customers.find(({ customerId }) => customerId === id)) ??
    (stored.uploads.find(({ customerId }) => customerId === id)?.customerName || id);

  function ask(next: Question) {
    setResult('');
    setQuestion(next);
  }

  async function remove(before: Stored, { signsOut = false, ...selection }: Question) {
    const sending = await uploadsBeingSent();
    await deleteStored(account, selection, sending);
    const spared = before.uploads.filter(({ id }) => sending.has(id));
    if (signsOut && spared.length === 0) return signOut();
    const names = spared.map(({ name }) => name).join(', ');
    setResult(spared.length === 0 ? t('stored.deleted') : t('stored.deletedExcept', { uploads: names }));
  }

  const { groups, siteBytes } = stored;
  // Where no team shares its uploads, nobody needs to read about that.
  const shownKinds = storedKinds.filter(
    (kind) => !kind.startsWith('team') || groups.some((group) => group.kind === kind),
  );
  const size = bytes(groups.reduce((sum, group) => sum + group.bytes, 0));
  return (
    <>
      <div>
        <Typography>{t(groups.length === 0 ? 'stored.nothing' : 'stored.about')}</Typography>
        {groups.length > 0 && (
          <Typography color="textSecondary">
            {siteBytes === null
              ? t('stored.total', { size })
              : t('stored.totalOfSite', { size, siteSize: bytes(siteBytes) })}
          </Typography>
        )}
      </div>
      {groups.length > 0 && (
        <>
          <StoredList
            title={t('stored.byKind')}
            items={shownKinds.map((kind) => ({
              ...{ key: kind, name: t(`kinds.${kind}.title`), about: t(`kinds.${kind}.about`) },
              ...{ groups: groups.filter((group) => group.kind === kind), selection: { kind } },
            }))}
            onDelete={ask}
          />
          <StoredList
            title={t('stored.byCustomer')}
            items={customersOf(stored)
              .map((customerId) => ({
                ...{ key: customerId, name: nameOf(customerId), selection: { customerId } },
                groups: groups.filter((group) => group.customerId === customerId),
              }))
              .sort((one, other) => one.name.localeCompare(other.name))}
            onDelete={ask}
          />
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1 }}>
            <Button variant="outlined" onClick={() => ask({})}>
              {t('stored.deleteAll')}
            </Button>
            <Button variant="outlined" disabled={isBusy} onClick={() => ask({ signsOut: true })}>
              {t('stored.deleteAndSignOut')}
            </Button>
          </Stack>
        </>
      )}
      <span role="status">{result}</span>
      {question && (
        <DeleteQuestion
          question={question}
          stored={stored}
          nameOf={nameOf}
          onDelete={() => remove(stored, question)}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}

function customersOf({ groups }: Stored): readonly CustomerId[] {
  return [...new Set(groups.flatMap(({ customerId }) => customerId ?? []))];
}
