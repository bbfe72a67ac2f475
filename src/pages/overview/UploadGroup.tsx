import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import type { ListedUpload } from '../../kept/listedUploads.ts';
import { type GroupKind, OverviewRow } from './OverviewRow.tsx';
import '../shared/listCard.css';

interface UploadGroupProps {
  readonly title: string;
  readonly about?: string;
  readonly uploads: readonly ListedUpload[];
  readonly kind: GroupKind;
  /** How many are shown before "Show all". */
  readonly atFirst?: number;
  readonly names: ReadonlyMap<CustomerId, string | null>;
}

/** Uploads with the same kind of next step; nothing if there are none. */
export function UploadGroup({ title, about, uploads, kind, atFirst = 10, names }: UploadGroupProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const titleId = useId();
  if (uploads.length === 0) return null;
  const shown = isWhole ? uploads : uploads.slice(0, atFirst);
  return (
    <section className="list-card" aria-labelledby={titleId}>
      <header>
        <Typography variant="h2" id={titleId}>
          {title}
        </Typography>
        {about && <span>{about}</span>}
      </header>
      <ul aria-labelledby={titleId}>
        {shown.map((upload) => (
          <li key={upload.key}>
            <OverviewRow upload={upload} kind={kind} customer={names.get(upload.customerId) ?? null} />
          </li>
        ))}
      </ul>
      {shown.length < uploads.length && (
        <Button onClick={() => setWhole(true)}>
          {t('groups.showAll', { number: format.number(uploads.length) })}
        </Button>
      )}
    </section>
  );
}
