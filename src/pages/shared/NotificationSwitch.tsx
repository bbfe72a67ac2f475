import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFlag } from '../../browser/choices.ts';
import { askToNotify, notificationState } from '../../browser/notifications.ts';

/** Turns the browser's notifications on, for which the browser asks the user, or off. */
export function NotificationSwitch() {
  const { t } = useTranslation('notices');
  const [isOn, setOn] = useFlag('notifications');
  const [state, setState] = useState(notificationState);

  async function change(isWanted: boolean) {
    if (!isWanted) return setOn(false);
    const now = await askToNotify();
    setState(now);
    setOn(now === 'allowed');
  }

  return (
    <div>
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={isOn && state === 'allowed'}
            disabled={state === 'unsupported'}
            onChange={(_, isWanted) => void change(isWanted)}
          />
        }
        label={t('browser.label')}
        sx={{ ml: 0, gap: 1 }}
      />
      <Typography color="textSecondary">{t('browser.about')}</Typography>
      <Typography role="status">
        {(state === 'unsupported' || state === 'blocked') && t(`browser.${state}`)}
      </Typography>
    </div>
  );
}
