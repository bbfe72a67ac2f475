import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfTarget } from '../../domain/upload/uploadPlan.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import type { ShownUpload } from './useShownUpload.ts';

export interface UploadName {
  readonly shown: string;
  /** For a copied link; `null` if a colleague would not see the upload under another name without it. */
  readonly inLink: string | null;
  /** Whether a person chose it. */
  readonly isGiven: boolean;
}

/**
 * The name that the user or a link gave to the upload, else that of the device batch it was sent to, else when it was started; of an
 * assignment, that of its profile.
 */
export function useUploadName(upload: ShownUpload, nameInLink: string | null): UploadName {
  const { t } = useTranslation('batch');
  const format = useFormat();
  return useMemo(() => uploadName(upload, nameInLink, t, format), [upload, nameInLink, t, format]);
}

/** `useUploadName` in the language of these texts. */
export function uploadName(
  upload: ShownUpload,
  nameInLink: string | null,
  t: TFunction<'batch'>,
  format: Format,
): UploadName {
  const given = upload.givenName ?? nameInLink;
  if (given) return { shown: given, inLink: given, isGiven: true };
  if (upload.assigns !== null) {
    const { profileId, profileName } = upload.assigns;
    return {
      shown: t('assignmentOf', { profile: profileName ?? profileId }),
      inLink: null,
      isGiven: false,
    };
  }
  const source = upload.parts.find(({ sentFrom }) => sentFrom !== null)?.sentFrom;
  if (source) {
    const { target } = source.upload.plan;
    const isWhole = upload.trackingIds.length > 1 && target.kind === 'newBatch';
    const name = isWhole ? target.name : (source.part.batchId ?? nameOfTarget(source.upload.plan));
    return { shown: name, inLink: name, isGiven: false };
  }
  const start = upload.batch?.startedTime ?? null;
  const shown = start === null ? t('title') : t('nameOf', { time: format.shortDateTime(start) });
  return { shown, inLink: null, isGiven: false };
}
