import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../browser/saveFile.ts';
import { appVersion } from '../../config/appVersion.ts';
import { batchVerdict } from '../../domain/batchVerdict.ts';
import type { BatchTrackingId } from '../../domain/identifiers.ts';
import { supportBundle } from '../../domain/supportBundle.ts';
import { supportText } from '../../domain/supportText.ts';
import { useFormat } from '../../i18n/format.ts';
import { isLanguage, languageNames, languages } from '../../i18n/language.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { supportTexts } from './supportTexts.ts';

interface SupportBundleDialogProps {
  readonly upload: ShownUpload;
  readonly customerName: string | null;
  readonly link: () => string;
  readonly onClose: () => void;
}

/** What support asks about one tracking ID, as text and as a file. The preview shows the full text. */
export function SupportBundleDialog({ upload, customerName, link, onClose }: SupportBundleDialogProps) {
  const { t, i18n } = useTranslation(['supportBundle', 'errorCatalogue', 'common']);
  const format = useFormat();
  const [language, setLanguage] = useState(i18n.language);
  const [areProductKeysShown, setKeysShown] = useState(false);
  // Fixed while the dialog is open, so that a poll does not change the text that is being read.
  const [taken] = useState(() => ({ parts: upload.parts, link: link(), now: new Date() }));
  const [asked, setAsked] = useState(() => partToAskAbout(upload));
  const versions = { [t('common:product')]: appVersion, 'User agent': navigator.userAgent };
  const part = taken.parts.find(({ batchTrackingId }) => batchTrackingId === asked);
  const bundle = supportBundle({
    ...{ customerId: upload.customerId, customerName, link: taken.link, now: taken.now },
    ...{ batchTrackingId: asked, batch: part?.batch ?? null, lastCall: part?.lastCall ?? null },
    ...{ versions, areProductKeysShown },
  });
  const text = supportText(bundle, supportTexts(i18n, language));

  async function chooseLanguage(wanted: string) {
    await i18n.loadLanguages(wanted);
    setLanguage(wanted);
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby="support-bundle" maxWidth="md" fullWidth>
      <DialogTitle id="support-bundle">{t('dialog.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        <Typography>{t('dialog.about')}</Typography>
        {taken.parts.length > 1 && (
          <TextField
            select
            size="small"
            label={t('dialog.part')}
            value={asked}
            onChange={({ target }) => setAsked(target.value as BatchTrackingId)}
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
            sx={{ mt: 1 }}
          >
            {taken.parts.map(({ batchTrackingId }, index) => (
              <option key={batchTrackingId} value={batchTrackingId}>
                {`${format.number(index + 1)}: ${batchTrackingId}`}
              </option>
            ))}
          </TextField>
        )}
        <RadioGroup
          row
          aria-label={t('dialog.language')}
          value={language}
          onChange={(_, wanted) => {
            if (isLanguage(wanted)) void chooseLanguage(wanted);
          }}
        >
          {languages.map((one) => (
            <FormControlLabel
              key={one}
              value={one}
              lang={one}
              label={languageNames[one]}
              control={<Radio size="small" />}
            />
          ))}
        </RadioGroup>
        <div>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={areProductKeysShown}
                onChange={(_, isOn) => setKeysShown(isOn)}
              />
            }
            label={t('dialog.wholeKeys')}
          />
          <Typography color="textSecondary">{t('dialog.wholeKeysHint')}</Typography>
        </div>
        <Box
          component="pre"
          tabIndex={0}
          role="region"
          aria-label={t('dialog.preview')}
          lang={language}
          sx={{
            maxHeight: '45vh',
            overflow: 'auto',
            m: 0,
            p: 1.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            fontSize: '0.8rem',
          }}
        >
          {text}
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        <CopyButton text={() => text} label={t('dialog.copy')} />
        <Button
          variant="outlined"
          onClick={() =>
            saveFile(`support-${asked}.json`, JSON.stringify(bundle, null, 2), 'application/json')
          }
        >
          {t('dialog.download')}
        </Button>
        <Button onClick={onClose}>{t('dialog.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** The first part with devices to resolve, else the first. */
function partToAskAbout({ parts, trackingIds }: ShownUpload): BatchTrackingId {
  const failed = parts.find(({ batch }) => batch !== null && batchVerdict(batch).toResolve > 0);
  const id = failed?.batchTrackingId ?? trackingIds[0];
  if (id === undefined) throw new RangeError('An upload has at least one part.');
  return id;
}
