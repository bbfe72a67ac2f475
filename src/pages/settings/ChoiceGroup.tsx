import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly { readonly value: Value; readonly name: string; readonly lang?: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** A few values of which one holds, in a row beside their name. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, hint, choices, chosen, onChoose } = props;
  const [labelId, hintId] = [useId(), useId()];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '11rem minmax(0, 1fr)' }, columnGap: 2 }}>
      <Typography id={labelId} sx={{ fontWeight: 600, pt: { sm: '5px' } }}>
        {label}
      </Typography>
      <div>
        <RadioGroup
          row
          aria-labelledby={labelId}
          aria-describedby={hint === undefined ? undefined : hintId}
          value={chosen}
          onChange={(_, value) => {
            const choice = choices.find((one) => one.value === value);
            if (choice) onChoose(choice.value);
          }}
        >
          {choices.map(({ value, name, lang }) => (
            <FormControlLabel
              key={value}
              value={value}
              label={name}
              lang={lang}
              control={<Radio size="small" sx={{ py: '5px' }} />}
            />
          ))}
        </RadioGroup>
        {hint && (
          <Typography id={hintId} color="textSecondary" sx={{ fontSize: '0.8125rem' }}>
            {hint}
          </Typography>
        )}
      </div>
    </Box>
  );
}
