import type apiErrors from './en/apiErrors.ts';
import type batch from './en/batch.ts';
import type common from './en/common.ts';
import type customers from './en/customers.ts';
import type deviceBatches from './en/deviceBatches.ts';
import type diagnostics from './en/diagnostics.ts';
import type errorCatalogue from './en/errorCatalogue.ts';
import type errors from './en/errors.ts';
import type exported from './en/export.ts';
import type jump from './en/jump.ts';
import type keptUploads from './en/keptUploads.ts';
import type partyMessage from './en/partyMessage.ts';
import type report from './en/report.ts';
import type setup from './en/setup.ts';
import type supportBundle from './en/supportBundle.ts';
import type table from './en/table.ts';
import type upload from './en/upload.ts';
import type uploadPage from './en/uploadPage.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      apiErrors: typeof apiErrors;
      batch: typeof batch;
      common: typeof common;
      customers: typeof customers;
      diagnostics: typeof diagnostics;
      deviceBatches: typeof deviceBatches;
      errorCatalogue: typeof errorCatalogue;
      errors: typeof errors;
      export: typeof exported;
      jump: typeof jump;
      keptUploads: typeof keptUploads;
      partyMessage: typeof partyMessage;
      report: typeof report;
      setup: typeof setup;
      supportBundle: typeof supportBundle;
      table: typeof table;
      upload: typeof upload;
      uploadPage: typeof uploadPage;
    };
  }
}
