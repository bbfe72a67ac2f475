import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import { type CustomerId, parseCustomerId } from '../../domain/identifiers.ts';
import { type PastedLine, pastedUploads } from '../../domain/pastedUploads.ts';
import type { SharedUpload } from '../../domain/sharedUploads.ts';
import { useFormat } from '../../i18n/format.ts';
import { keepCustomer } from '../../kept/customers.ts';
import { followUploads } from '../../kept/followUploads.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import { customerName, customerQuery } from '../../partnerCenter/customers.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { PastedLines } from './PastedLines.tsx';
import './followDialog.css';

interface FollowDialogProps {
  readonly customers: readonly KeptCustomer[];
  readonly listed: readonly ListedUpload[];
  readonly onClose: () => void;
}

/** Each costs a call. */
const mostNamed = 20;

/** The choice of a customer that was not opened here. */
const another = 'another';

/** Follows the uploads that a pasted text names. Says of each line what it was read as, and asks once for the customer of bare IDs. */
export function FollowDialog({ customers, listed, onClose }: FollowDialogProps) {
  const { t } = useTranslation('follow');
  const format = useFormat();
  const titleId = useId();
  const account = useAccount().key;
  const queryClient = useQueryClient();
  const partnerCenter = usePartnerCenter();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>(customers[0]?.customerId ?? another);
  const [typed, setTyped] = useState('');
  const deferred = useDeferredValue(text);
  const lines = useMemo(() => withKnownCustomers(pastedUploads(deferred), listed), [deferred, listed]);
  const follow = useMutation({
    async mutationFn(uploads: readonly SharedUpload[]) {
      const isStored = await followUploads(account, uploads);
      if (isStored) void keepNames(uploads);
      return isStored;
    },
    networkMode: 'always',
    onSuccess: (isStored) => isStored && onClose(),
  });

  /** Lists show the names of customers as stored. One that cannot be read is shown by its ID until it is opened. */
  async function keepNames(uploads: readonly SharedUpload[]) {
    const known = new Set(customers.map(({ customerId: id }) => id));
    const ids = [...new Set(uploads.map(({ customerId: id }) => id))].filter((id) => !known.has(id));
    for (const id of ids.slice(0, mostNamed)) {
      const found = await queryClient.fetchQuery(customerQuery(partnerCenter, id)).catch(() => null);
      if (found === null) continue;
      const { companyName, domain } = found;
      await keepCustomer({ account, customerId: id, companyName, domain, openedAt: new Date() });
    }
  }

  const found = lines.filter((line) => line.kind === 'upload');
  const needsCustomer = found.some(({ customerId }) => customerId === null);
  const customerId = chosen === another ? parseCustomerId(typed) : parseCustomerId(chosen);
  const isMissing = needsCustomer && customerId === null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isMissing || found.length === 0 || deferred !== text) return;
    follow.mutate(
      found.map(({ trackingIds, name, assigned, ...line }) => ({
        ...{ trackingIds, name, assigned },
        customerId: line.customerId ?? (customerId as CustomerId),
      })),
    );
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
          <TextField
            autoFocus
            fullWidth
            multiline
            minRows={4}
            maxRows={10}
            label={t('label')}
            helperText={t('hint')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
          />
          {text.trim() !== '' && <PastedLines lines={lines} listed={listed} customers={customers} />}
          {needsCustomer && (
            <div className="follow-customer">
              <TextField
                select
                fullWidth
                size="small"
                label={t('customer.label')}
                helperText={t('customer.hint')}
                value={chosen}
                onChange={({ target }) => setChosen(target.value)}
              >
                {customers.map((customer) => (
                  <MenuItem key={customer.customerId} value={customer.customerId}>
                    <bdi>{customerName(customer) ?? customer.customerId}</bdi>
                  </MenuItem>
                ))}
                <MenuItem value={another}>{t('customer.another')}</MenuItem>
              </TextField>
              {chosen === another && (
                <TextField
                  fullWidth
                  size="small"
                  label={t('customer.tenantId')}
                  value={typed}
                  error={typed.trim() !== '' && customerId === null}
                  helperText={typed.trim() !== '' && customerId === null ? t('customer.wrong') : undefined}
                  onChange={({ target }) => setTyped(target.value)}
                  slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
                />
              )}
            </div>
          )}
          {follow.data === false && <p role="alert">{t('notStored')}</p>}
        </DialogContent>
        <DialogActions>
          <Button size="medium" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            size="medium"
            variant="contained"
            disabled={found.length === 0 || isMissing || follow.isPending}
          >
            {found.length === 0
              ? t('followNone')
              : t('follow', { count: found.length, number: format.number(found.length) })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** A bare tracking ID that this browser knows is that of its customer. */
function withKnownCustomers(
  lines: readonly PastedLine[],
  listed: readonly ListedUpload[],
): readonly PastedLine[] {
  const known = new Map(
    listed.flatMap(({ customerId, trackingIds }) => trackingIds.map((id) => [id, customerId] as const)),
  );
  return lines.map((line) => {
    if (line.kind !== 'upload' || line.customerId !== null) return line;
    const [first] = line.trackingIds;
    return { ...line, customerId: (first && known.get(first)) ?? null };
  });
}
