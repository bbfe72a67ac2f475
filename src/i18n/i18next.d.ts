import type apiErrors from './en/apiErrors.ts';
import type batch from './en/batch.ts';
import type charts from './en/charts.ts';
import type common from './en/common.ts';
import type customers from './en/customers.ts';
import type deviceBatches from './en/deviceBatches.ts';
import type diagnostics from './en/diagnostics.ts';
import type errorCatalogue from './en/errorCatalogue.ts';
import type errors from './en/errors.ts';
import type exported from './en/export.ts';
import type follow from './en/follow.ts';
import type jump from './en/jump.ts';
import type keptUploads from './en/keptUploads.ts';
import type notices from './en/notices.ts';
import type open from './en/open.ts';
import type overview from './en/overview.ts';
import type partyMessage from './en/partyMessage.ts';
import type report from './en/report.ts';
import type settings from './en/settings.ts';
import type setup from './en/setup.ts';
import type supportBundle from './en/supportBundle.ts';
import type table from './en/table.ts';
import type upload from './en/upload.ts';
import type uploadPage from './en/uploadPage.ts';
import type uploads from './en/uploads.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      apiErrors: typeof apiErrors;
      batch: typeof batch;
      charts: typeof charts;
      common: typeof common;
      customers: typeof customers;
      diagnostics: typeof diagnostics;
      deviceBatches: typeof deviceBatches;
      errorCatalogue: typeof errorCatalogue;
      errors: typeof errors;
      follow: typeof follow;
      export: typeof exported;
      jump: typeof jump;
      keptUploads: typeof keptUploads;
      notices: typeof notices;
      overview: typeof overview;
      open: typeof open;
      partyMessage: typeof partyMessage;
      settings: typeof settings;
      report: typeof report;
      setup: typeof setup;
      supportBundle: typeof supportBundle;
      table: typeof table;
      upload: typeof upload;
      uploads: typeof uploads;
      uploadPage: typeof uploadPage;
    };
  }
}
