import type apiErrors from './en/apiErrors.ts';
import type batch from './en/batch.ts';
import type common from './en/common.ts';
import type customers from './en/customers.ts';
import type errorCatalogue from './en/errorCatalogue.ts';
import type errors from './en/errors.ts';
import type setup from './en/setup.ts';
import type table from './en/table.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      apiErrors: typeof apiErrors;
      batch: typeof batch;
      common: typeof common;
      customers: typeof customers;
      errorCatalogue: typeof errorCatalogue;
      errors: typeof errors;
      setup: typeof setup;
      table: typeof table;
    };
  }
}
