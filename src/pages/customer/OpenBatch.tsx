import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { parseTrackingReference, type TrackingReferenceProblem } from '../../domain/trackingReference.ts';
import { pasteOnOneLine } from '../../ui/pasteOnOneLine.ts';
import { OtherCustomer } from './OtherCustomer.tsx';

type OpenProblem =
  | { readonly kind: 'problem'; readonly problem: TrackingReferenceProblem; readonly found: string | null }
  | {
      readonly kind: 'otherCustomer';
      readonly customerId: CustomerId;
      readonly batchTrackingId: BatchTrackingId;
    };

interface OpenBatchProps {
  readonly customerId: CustomerId;
  /** Escape was pressed in the field. */
  readonly onClose: () => void;
}

/** Opens an upload by a tracking ID, in any text that contains one. The field gets the focus. */
export function OpenBatch({ customerId, onClose }: OpenBatchProps) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<OpenProblem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const [titleId, inputId, helpId] = [useId(), useId(), useId()];

  useEffect(() => input.current?.focus(), []);

  function change(next: string) {
    setText(next);
    setProblem(null);
  }

  function open(event: FormEvent) {
    event.preventDefault();
    const reference = parseTrackingReference(text);
    if (!reference.ok) {
      setProblem({ kind: 'problem', problem: reference.problem, found: reference.found });
      input.current?.focus();
      return;
    }
    const { batchTrackingId, customerId: named } = reference;
    if (named !== null && named !== customerId) {
      setProblem({ kind: 'otherCustomer', customerId: named, batchTrackingId });
      return;
    }
    void navigate({
      to: '/customers/$customerId/batches/$batchTrackingId',
      params: { customerId, batchTrackingId },
    });
  }

  const isWrong = problem?.kind === 'problem';
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId}>
        {t('open.title')}
      </Typography>
      <form onSubmit={open} noValidate>
        <InputLabel
          htmlFor={inputId}
          error={isWrong}
          sx={{ position: 'static', transform: 'none', mt: 0.5, mb: 0.5, whiteSpace: 'normal' }}
        >
          {t('open.label')}
        </InputLabel>
        <Stack direction="row" spacing={1}>
          <OutlinedInput
            id={inputId}
            fullWidth
            value={text}
            error={isWrong}
            inputRef={input}
            onChange={({ target }) => change(target.value)}
            onKeyDown={({ key, nativeEvent }) => {
              if (key === 'Escape' && !nativeEvent.isComposing) onClose();
            }}
            inputProps={{
              'aria-describedby': helpId,
              spellCheck: false,
              autoComplete: 'off',
              autoCapitalize: 'off',
              onPaste: pasteOnOneLine(change),
            }}
            sx={{ bgcolor: 'background.paper' }}
          />
          <Button type="submit" variant="contained" sx={{ flexShrink: 0, px: 2 }}>
            {t('open.open')}
          </Button>
        </Stack>
        <FormHelperText
          id={helpId}
          error={isWrong}
          role={isWrong ? 'alert' : undefined}
          sx={{ fontSize: '0.85rem', overflowWrap: 'anywhere' }}
        >
          {isWrong ? <ProblemText problem={problem.problem} found={problem.found} /> : t('open.hint')}
        </FormHelperText>
      </form>
      {problem?.kind === 'otherCustomer' && (
        <OtherCustomer customerId={problem.customerId} batchTrackingId={problem.batchTrackingId} />
      )}
    </section>
  );
}

function ProblemText({ problem, found }: { problem: TrackingReferenceProblem; found: string | null }) {
  const { t } = useTranslation('customers');
  const digits = found?.replace(/[^0-9a-z]/gi, '').length ?? 0;
  return t(`open.problem.${problem}`, { found: found ?? '', digits });
}
