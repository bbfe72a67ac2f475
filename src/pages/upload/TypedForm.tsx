import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DeviceColumn,
  type DeviceValues,
  deviceColumns,
  identificationOf,
  noValues,
} from '../../domain/deviceFile/deviceRow.ts';
import { recognizeScan } from '../../domain/deviceFile/scannedValue.ts';
import { ScanTiming } from './scanTiming.ts';

export interface TypedMessage {
  readonly text: string;
  readonly isProblem: boolean;
}

interface TypedFormProps {
  /** `recognized`: the field that a value was moved to from the one it was scanned into. */
  readonly onAdd: (values: DeviceValues, recognized: DeviceColumn | null) => void;
  readonly onMessage: (message: TypedMessage | null) => void;
}

/**
 * Takes devices one by one, from the keyboard or a barcode scanner, which ends each value with Enter. Manufacturer and model stay
 * for the next device.
 */
export function TypedForm({ onAdd, onMessage }: TypedFormProps) {
  const { t } = useTranslation(['uploadPage', 'upload']);
  const [values, setValues] = useState<DeviceValues>(noValues);
  const fields = useRef(new Map<DeviceColumn, HTMLInputElement>());
  const timing = useRef(new ScanTiming());
  /** The text of the field in focus when it got the focus. */
  const before = useRef('');

  /** For a field that is empty now. */
  function focus(column: DeviceColumn) {
    fields.current.get(column)?.focus();
    before.current = '';
  }

  function take(entered: DeviceValues, recognized: DeviceColumn | null = null) {
    setValues({ ...noValues, manufacturer: entered.manufacturer, model: entered.model });
    focus('serialNumber');
    onAdd(entered, recognized);
  }

  function refuse(entered: DeviceValues) {
    setValues(entered);
    const next = (['serialNumber', 'manufacturer', 'model'] as const).find((column) => !entered[column]);
    if (next) focus(next);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (identificationOf(values) !== null) return take(values);
    refuse(values);
    onMessage({ text: t('typed.missing'), isProblem: true });
  }

  function enter(column: DeviceColumn) {
    const scan = { column, before: before.current, after: values[column], isFast: timing.current.isFast };
    const found = recognizeScan(scan);
    const restored = found ? { ...values, [column]: before.current } : values;
    const taken = found && restored[found.column];
    if (found && taken && taken !== found.value) {
      setValues(restored);
      return onMessage({
        text: t('typed.finishFirst', { name: taken, value: found.value }),
        isProblem: true,
      });
    }
    const entered = found ? { ...restored, [found.column]: found.value } : restored;
    if (identificationOf(entered) !== null) return take(entered, found?.column);
    refuse(entered);
    if (entered.serialNumber) onMessage({ text: t('typed.missing'), isProblem: true });
    else onMessage(null);
  }

  function onKeyDown(event: KeyboardEvent, column: DeviceColumn) {
    timing.current.press(event.timeStamp);
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    enter(column);
  }

  return (
    <form className="typed-form" onSubmit={submit} noValidate>
      {deviceColumns.map((column) => (
        <TextField
          key={column}
          size="small"
          label={t(`upload:columns.${column}`)}
          value={values[column]}
          onChange={({ target }) => setValues({ ...values, [column]: target.value })}
          onKeyDown={(event) => onKeyDown(event, column)}
          onFocus={({ target }) => {
            before.current = values[column];
            target.select();
          }}
          autoComplete="off"
          inputRef={(field: HTMLInputElement | null) => {
            if (field) fields.current.set(column, field);
          }}
          slotProps={{ htmlInput: { spellCheck: false } }}
        />
      ))}
      <Button type="submit" variant="outlined">
        {t('typed.add')}
      </Button>
    </form>
  );
}
