import CloseIcon from '@mui/icons-material/Close';
import Checkbox from '@mui/material/Checkbox';
import Drawer from '@mui/material/Drawer';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import { usePartnerCenter } from '../../../partnerCenter/partnerCenterContext.ts';
import { keptCalls, type LoggedCall } from '../../../partnerCenter/requestLog.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { CallDetails } from './CallDetails.tsx';
import { filterCalls } from './filterCalls.ts';
import './diagnostics.css';

/** The recent calls to Partner Center and their responses. */
export function DiagnosticsPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['diagnostics', 'apiErrors']);
  const format = useFormat();
  const { log } = usePartnerCenter();
  const calls = useSyncExternalStore(log.subscribe, log.calls);
  const [text, setText] = useState('');
  const [onlyFailed, setOnlyFailed] = useState(false);
  const [opened, setOpened] = useState<number | null>(null);
  const shown = filterCalls(calls, { text, onlyFailed }, ({ facts, problem }) => [
    t(`purpose.${facts.purpose}`),
    problem === null || facts.purpose === 'team' ? '' : t(`apiErrors:${problem}.title`),
  ]);
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: { 'aria-labelledby': 'diagnostics', role: 'dialog', sx: { width: 'min(760px, 100vw)' } },
      }}
    >
      <div className="diagnostics">
        <div className="diagnostics-head">
          <Typography id="diagnostics" variant="h1">
            {t('title')}
          </Typography>
          <IconButton onClick={onClose} aria-label={t('close')} title={t('close')}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </div>
        <Typography color="textSecondary">{t('about', { limit: keptCalls })}</Typography>
        <SearchField label={t('filter')} value={text} onChange={setText} />
        <div className="diagnostics-head">
          <FormControlLabel
            control={
              <Checkbox size="small" checked={onlyFailed} onChange={(_, isOn) => setOnlyFailed(isOn)} />
            }
            label={t('onlyFailed')}
          />
          <span role="status">
            {t('count', { count: shown.length, number: format.number(shown.length) })}
          </span>
        </div>
        {calls.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
        {calls.length > 0 && shown.length === 0 && (
          <EmptyState title={t('noMatch')}>{t('noMatchHint')}</EmptyState>
        )}
        <ol className="calls">
          {shown.map((call) => (
            <li key={call.number}>
              <CallLine
                call={call}
                isOpen={call.number === opened}
                onToggle={() => setOpened(call.number === opened ? null : call.number)}
              />
              {call.number === opened && <CallDetails call={call} />}
            </li>
          ))}
        </ol>
      </div>
    </Drawer>
  );
}

interface CallLineProps {
  readonly call: LoggedCall;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function CallLine({ call: { facts, problem, code }, isOpen, onToggle }: CallLineProps) {
  const { t } = useTranslation(['diagnostics', 'apiErrors']);
  const format = useFormat();
  return (
    <button type="button" className="call-line" aria-expanded={isOpen} onClick={onToggle}>
      <span>{format.time(facts.at)}</span>
      <bdi className="call-path">
        {facts.method} {facts.path}
      </bdi>
      <span className={problem === null ? undefined : 'call-failed'}>{facts.status ?? t('noAnswer')}</span>
      <span>{t('milliseconds', { number: format.number(Math.round(facts.durationMs)) })}</span>
      <span className="call-why">
        {[
          t(`purpose.${facts.purpose}`),
          facts.attempt > 1 && t('attemptShort', { attempt: facts.attempt }),
          // The explanations are about Partner Center.
          problem !== null && (facts.purpose === 'team' ? code : t(`apiErrors:${problem}.title`)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </button>
  );
}
