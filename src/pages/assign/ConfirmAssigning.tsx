import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { devicesPerAssignment } from '../../domain/assignment/planAssignment.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Customer, customerName } from '../../partnerCenter/customers.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { type AssignableProfile, useProfileName } from '../shared/ChooseProfile.tsx';

interface ConfirmAssigningProps {
  readonly customer: Customer;
  readonly profile: AssignableProfile;
  readonly deviceCount: number;
  /** `size`: devices per part, at most. */
  readonly onConfirm: (size: number) => void;
  readonly onCancel: () => void;
}

const largestPart = 10_000;

/** Names the customer and the profile before anything is sent. */
export function ConfirmAssigning(props: ConfirmAssigningProps) {
  const { customer, profile, deviceCount, onConfirm, onCancel } = props;
  const { t } = useTranslation('assign');
  const format = useFormat();
  const titleId = useId();
  const [size, setSize] = useState(devicesPerAssignment);
  const isValid = Number.isInteger(size) && size >= 1 && size <= largestPart;
  const name = useProfileName()(profile);
  const items = [
    { name: t('confirm.customer'), value: <bdi>{customerName(customer) ?? customer.id}</bdi> },
    { name: t('confirm.domain'), value: customer.domain },
    { name: t('confirm.tenant'), value: <code>{customer.id}</code> },
    { name: t('confirm.profile'), value: <bdi>{name}</bdi> },
    ...(isValid ? [{ name: t('confirm.parts'), value: format.number(Math.ceil(deviceCount / size)) }] : []),
  ];
  return (
    <Dialog open onClose={onCancel} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {t('confirm.title', { count: deviceCount, number: format.number(deviceCount), profile: name })}
      </DialogTitle>
      <DialogContent>
        <p>{t('confirm.about')}</p>
        <KeyValueList items={items} />
        <TextField
          label={t('confirm.size')}
          size="small"
          type="number"
          value={Number.isNaN(size) ? '' : size}
          onChange={({ target }) => setSize(target.value === '' ? Number.NaN : Number(target.value))}
          error={!isValid}
          helperText={t(isValid ? 'confirm.sizeHint' : 'confirm.sizeProblem')}
          slotProps={{ htmlInput: { min: 1, max: largestPart, step: 1 } }}
          sx={{ mt: 2 }}
        />
      </DialogContent>
      <DialogActions>
        <Button size="medium" onClick={onCancel}>
          {t('confirm.cancel')}
        </Button>
        <Button size="medium" variant="contained" disabled={!isValid} onClick={() => onConfirm(size)}>
          {t('confirm.assign')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
