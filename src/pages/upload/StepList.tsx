import { useTranslation } from 'react-i18next';

export const steps = ['file', 'check', 'send', 'watch'] as const;
export type Step = (typeof steps)[number];

/** The steps of an upload, with the current one marked. */
export function StepList({ current }: { current: Step }) {
  const { t } = useTranslation('uploadPage');
  const at = steps.indexOf(current);
  return (
    <ol className="step-list" aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'step-done' : undefined}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className="step-number">{index + 1}</span> {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
