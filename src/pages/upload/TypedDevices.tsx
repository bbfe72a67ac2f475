import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DeviceRow,
  type DeviceValues,
  deviceColumns,
  identificationOf,
  noValues,
} from '../../domain/deviceFile/deviceRow.ts';
import { correctedRow } from '../../domain/upload/draft.ts';

interface TypedDevicesProps {
  readonly devices: readonly DeviceRow[];
  readonly nextId: number;
  readonly onAdd: (device: DeviceRow) => void;
  readonly onRemove: (id: number) => void;
}

/** Devices entered one by one. */
export function TypedDevices({ devices, nextId, onAdd, onRemove }: TypedDevicesProps) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  const [values, setValues] = useState<DeviceValues>(noValues);
  const [message, setMessage] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const firstField = useRef<HTMLInputElement>(null);
  const nameOf = ({ id, serialNumber, productKey }: DeviceRow) =>
    serialNumber || productKey || t('typed.nameless', { number: -id });

  async function add(event: FormEvent) {
    event.preventDefault();
    const device = await correctedRow({ id: nextId, line: null, ...noValues, hashReading: null }, values);
    const identifies = identificationOf(device) !== null;
    setIsMissing(!identifies);
    setMessage(identifies ? t('typed.added', { number: -nextId, name: nameOf(device) }) : '');
    if (!identifies) return;
    onAdd(device);
    setValues(noValues);
    firstField.current?.focus();
  }

  return (
    <section aria-label={t('typed.title')} className="upload-card">
      <Typography variant="h2">{t('typed.title')}</Typography>
      <p>{t('typed.about')}</p>
      <form className="typed-form" onSubmit={(event) => void add(event)} noValidate>
        {deviceColumns.map((column, index) => (
          <TextField
            key={column}
            size="small"
            label={t(`upload:columns.${column}`)}
            value={values[column]}
            onChange={({ target }) => setValues({ ...values, [column]: target.value })}
            autoComplete="off"
            slotProps={{ htmlInput: { spellCheck: false } }}
            {...(index === 0 && { inputRef: firstField })}
          />
        ))}
        <Button type="submit" variant="outlined">
          {t('typed.add')}
        </Button>
      </form>
      <p role="status" className={isMissing ? 'upload-error' : undefined}>
        {isMissing ? t('typed.missing') : message}
      </p>
      {devices.length > 0 && (
        <ul aria-label={t('typed.list')} className="typed-list">
          {devices.map((device) => (
            <li key={device.id}>
              <bdi>{nameOf(device)}</bdi>{' '}
              <Button onClick={() => onRemove(device.id)}>
                {t('typed.remove', { name: nameOf(device) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
