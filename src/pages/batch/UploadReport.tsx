import Button from '@mui/material/Button';
import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/language.ts';
import { loadTextsIn } from '../../i18n/textsIn.ts';
import { LanguageField } from '../shared/LanguageField.tsx';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import { ReportSheet, reportNamespaces } from './ReportSheet.tsx';
import './report.css';

interface UploadReportProps {
  readonly upload: ShownUpload;
  readonly customerName: string | null;
  readonly nameInLink: string | null;
  readonly masksKeys: boolean;
  /** Of the report. That of the app may be another one. */
  readonly language: Language;
  /** Shows it in another language, or with `null` the page again. */
  readonly onShow: (language: Language | null) => void;
}

/** A report about the upload for its customer as it will be printed, and the way to print it. */
export function UploadReport({ language, onShow, ...report }: UploadReportProps) {
  const { t } = useTranslation('report');
  const [loaded, setLoaded] = useState(isThere(language) ? language : null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    let isOutdated = false;
    void loadTextsIn(language, reportNamespaces).then((isLoaded) => {
      if (isOutdated) return;
      setMissing(!isLoaded);
      if (isLoaded) setLoaded(language);
    });
    return () => {
      isOutdated = true;
    };
  }, [language]);

  return (
    <div className="report-page">
      <section className="report-tools" aria-label={t('page.tools')}>
        <Button onClick={() => onShow(null)}>{t('page.back')}</Button>
        <LanguageField
          label={t('page.language')}
          language={language}
          isMissing={isMissing}
          onChoose={onShow}
        />
        <Button
          variant="contained"
          autoFocus
          disabled={loaded !== language || report.upload.batch === null}
          onClick={() => window.print()}
        >
          {t('page.print')}
        </Button>
        <span className="report-hint">{t('page.hint')}</span>
      </section>
      {loaded === null || report.upload.batch === null ? (
        <p role="status">{t('page.loading')}</p>
      ) : (
        <ReportSheet language={loaded} batch={report.upload.batch} {...report} />
      )}
    </div>
  );
}

function isThere(language: Language): boolean {
  return reportNamespaces.every((name) => i18next.hasResourceBundle(language, name));
}
