import type apiErrors from './en/apiErrors.ts';
import type batch from './en/batch.ts';
import type common from './en/common.ts';
import type customers from './en/customers.ts';
import type errorCatalogue from './en/errorCatalogue.ts';
import type setup from './en/setup.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      apiErrors: typeof apiErrors;
      batch: typeof batch;
      common: typeof common;
      customers: typeof customers;
      errorCatalogue: typeof errorCatalogue;
      setup: typeof setup;
    };
  }
}
