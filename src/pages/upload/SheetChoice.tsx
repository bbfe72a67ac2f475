import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { SheetQuestion } from './useReading.ts';

interface SheetChoiceProps {
  readonly question: SheetQuestion;
  readonly onCancel: () => void;
}

/** Asks which sheet of a workbook contains the devices; one with known headers is selected. */
export function SheetChoice({ question: { name, sheets, answer }, onCancel }: SheetChoiceProps) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  const titleId = useId();
  const suggested = sheets.find(({ hasHeader }) => hasHeader) ?? sheets[0];
  const [sheet, setSheet] = useState(suggested?.name ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    answer(sheet);
  }

  return (
    <form className="upload-card" onSubmit={submit}>
      <FormControl>
        <FormLabel id={titleId}>{t('sheet.title', { name: name ?? t('source.pasted') })}</FormLabel>
        <RadioGroup aria-labelledby={titleId} value={sheet} onChange={(_, value) => setSheet(value)}>
          {sheets.map((one) => (
            <FormControlLabel
              key={one.name}
              value={one.name}
              control={<Radio size="small" autoFocus={one.name === suggested?.name} />}
              label={t(one.hasHeader ? 'sheet.withHeader' : 'sheet.rows', {
                count: one.rowCount,
                name: one.name,
                number: format.number(one.rowCount),
              })}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <div className="upload-actions">
        <Button type="submit" variant="contained" size="medium">
          {t('sheet.read')}
        </Button>
        <Button size="medium" onClick={onCancel}>
          {t('source.cancel')}
        </Button>
      </div>
    </form>
  );
}
