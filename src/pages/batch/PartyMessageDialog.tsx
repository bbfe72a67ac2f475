import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Party } from '../../domain/errorCatalogue.ts';
import {
  type MessageFacts,
  mailtoHref,
  mailtoLimit,
  type PartyMessage,
  partyMessage,
  recipientsOf,
} from '../../domain/partyMessage.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { LanguageField } from '../shared/LanguageField.tsx';
import { useTextsLanguage } from '../shared/useTextsLanguage.ts';
import { partyMessageTexts } from './partyMessageTexts.ts';

export interface PartyMessageDialogProps {
  readonly facts: MessageFacts;
  readonly party: Party;
  readonly onClose: () => void;
}

const messageTexts = ['partyMessage', 'errorCatalogue', 'assignment'] as const;
const nativeSelect = { select: { native: true }, inputLabel: { shrink: true } } as const;

/** The message to a party, to copy or to open in the mail program. It can be changed first; nothing is sent from here. */
export function PartyMessageDialog({ facts, party, onClose }: PartyMessageDialogProps) {
  const { t, i18n } = useTranslation(['partyMessage', 'errorCatalogue', 'common']);
  const { language, isMissing, choose } = useTextsLanguage(messageTexts);
  const [recipient, setRecipient] = useState(party);
  const [titleId, reasonId] = [useId(), useId()];
  // Fixed while the dialog is open, so that a poll does not change the text that is being read.
  const [taken] = useState(facts);
  // Changes by hand, for each recipient and language.
  const [edited, setEdited] = useState<Readonly<Record<string, PartyMessage>>>({});
  const draft = `${recipient} ${language}`;
  const message = edited[draft] ?? partyMessage(taken, party, recipient, partyMessageTexts(i18n, language));
  const edit = (field: keyof PartyMessage) => (event: ChangeEvent<HTMLInputElement>) =>
    setEdited({ ...edited, [draft]: { ...message, [field]: event.target.value } });

  const href = mailtoHref(message);
  const isTooLong = href.length > mailtoLimit;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>{t(`dialog.title.${recipient}`)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>
        <LanguageField
          label={t('dialog.language')}
          language={language}
          isMissing={isMissing}
          onChoose={choose}
        />
        {recipientsOf(party).length > 1 && (
          <TextField
            select
            size="small"
            label={t('dialog.recipient')}
            value={recipient}
            onChange={({ target: { value } }) => {
              const chosen = recipientsOf(party).find((one) => one === value);
              if (chosen) setRecipient(chosen);
            }}
            slotProps={nativeSelect}
          >
            {recipientsOf(party).map((one) => {
              const name = t(`errorCatalogue:actors.${one}`);
              return (
                <option key={one} value={one}>
                  {one === party ? name : t('dialog.recipientInstead', { recipient: name })}
                </option>
              );
            })}
          </TextField>
        )}
        {party === 'manufacturer' && <Typography>{t('dialog.hashFirst')}</Typography>}
        {party === 'previousOwner' && recipient === 'microsoftSupport' && (
          <Typography>{t('dialog.attach')}</Typography>
        )}
        <TextField
          size="small"
          label={t('dialog.subject')}
          value={message.subject}
          onChange={edit('subject')}
          slotProps={{
            htmlInput: { lang: language },
            input: {
              endAdornment: (
                <CopyButton iconOnly text={() => message.subject} label={t('dialog.copySubject')} />
              ),
            },
          }}
        />
        <TextField
          multiline
          minRows={6}
          maxRows={16}
          label={t('dialog.body')}
          value={message.body}
          onChange={edit('body')}
          slotProps={{ htmlInput: { lang: language, spellCheck: false } }}
        />
        {isTooLong && (
          <Typography id={reasonId} color="textSecondary">
            {t('dialog.tooLong')}
          </Typography>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        <CopyButton autoFocus text={() => message.body} label={t('dialog.copy')} />
        {isTooLong ? (
          <Button variant="outlined" disabled aria-describedby={reasonId}>
            {t('dialog.open')}
          </Button>
        ) : (
          <Button variant="outlined" href={href}>
            {t('dialog.open')}
          </Button>
        )}
        <Button onClick={onClose}>{t('dialog.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
