import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import { ProblemPanel } from '../../ui/ProblemPanel.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import type { Reading } from './useReading.ts';

/** The progress of reading files, what it asks, and why it failed. */
export function ReadingState({ reading }: { reading: Reading }) {
  const { question, stop } = reading;
  return (
    <>
      <ReadingLine reading={reading} />
      {question && <SheetChoice key={question.name} question={question} onCancel={stop} />}
      <ReadingFailures reading={reading} />
    </>
  );
}

export function ReadingFailures({ reading: { failures } }: { reading: Reading }) {
  const { t } = useTranslation('uploadPage');
  return failures.map(({ name, because }) => {
    const title = t(`failed.${because}.title`);
    return (
      <ProblemPanel
        key={`${name} ${because}`}
        variant="banner"
        title={name === null ? title : `${name}: ${title}`}
        meaning={t(`failed.${because}.meaning`)}
        remedy={[t(`failed.${because}.remedy`)]}
      />
    );
  });
}

function ReadingLine({ reading: { current, stop } }: { reading: Reading }) {
  const { t } = useTranslation('uploadPage');
  const format = useFormat();
  if (!current) return null;
  const { name, number, total, progress } = current;
  const label =
    name === null
      ? t('source.readingPasted')
      : total > 1
        ? t('source.readingOneOf', { name, number: format.number(number), total: format.number(total) })
        : t('source.reading', { name });
  return (
    <div>
      <p role="status">
        {label}{' '}
        {progress &&
          t('source.progress', {
            count: progress.total,
            done: format.number(progress.done),
            total: format.number(progress.total),
          })}
      </p>
      <LinearProgress
        aria-label={label}
        {...(progress && { variant: 'determinate', value: (progress.done / progress.total) * 100 })}
      />
      <Button onClick={stop}>{t('source.cancel')}</Button>
    </div>
  );
}
