import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { isSelected, type Selection, type StoredData, storedKinds } from '../../kept/stored.ts';
import { beingSentQuery } from './beingSentQuery.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { countOf } from './useStoredWords.ts';

/** What to delete, and whether to sign out after it. */
export interface Question extends Selection {
  readonly signsOut?: boolean;
}

interface DeleteQuestionProps {
  readonly question: Question;
  readonly stored: StoredData;
  readonly nameOf: (customerId: CustomerId) => string;
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

/** Customers named in one sentence. */
const mostNames = 3;

/** Asks before stored data is deleted, and says what is lost with each kind of it. An upload that is being sent stays. */
export function DeleteQuestion({ question, stored, nameOf, onDelete, onClose }: DeleteQuestionProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const { data: sendingIds } = useQuery(beingSentQuery);
  const groups = stored.groups.filter((group) => isSelected(question, group));
  const uploads = stored.uploads.filter(({ customerId }) =>
    isSelected(question, { kind: 'uploads', customerId }),
  );
  const sending = uploads.filter(({ id }) => sendingIds?.has(id));
  const deleted = uploads.filter(({ id }) => !sendingIds?.has(id));
  const unfinished = deleted.filter(({ isUnfinished }) => isUnfinished).length;
  const devices = deleted.reduce((sum, upload) => sum + upload.devices, 0);
  const names = [...new Set(deleted.map(({ customerId }) => customerId))].map(nameOf);
  const numbers = (count: number) => ({ count, number: format.number(count) });

  const consequences = storedKinds.flatMap((kind) => {
    const count = kind === 'uploads' ? deleted.length : countOf(groups, kind);
    if (count === 0) return [];
    const others = names.length - mostNames;
    const values = {
      ...numbers(count),
      devices: t('question.devices', numbers(devices)),
      customers: [
        ...names.slice(0, mostNames),
        ...(others > 0 ? [t('question.moreCustomers', numbers(others))] : []),
      ].join(', '),
    };
    return [t(`kinds.${kind}.consequence`, values)];
  });
  const { kind, customerId, signsOut = false } = question;
  const isRefused = sending.length > 0 && (signsOut || consequences.length === 0);
  const title =
    kind !== undefined
      ? t('question.kind', { kind: t(`kinds.${kind}.title`) })
      : customerId !== undefined
        ? t('question.customer', { customer: nameOf(customerId) })
        : t(signsOut ? 'question.signOut' : 'question.all');
  const sendingNames = sending.map(({ name }) => name).join(', ');
  return (
    <ConfirmDialog
      title={title}
      confirm={t(signsOut ? 'question.deleteAndSignOut' : 'question.delete')}
      canConfirm={sendingIds !== undefined && !isRefused}
      onConfirm={onDelete}
      onClose={onClose}
    >
      {sending.length > 0 && (
        <p role="status">
          {t(signsOut ? 'question.sendingAtSignOut' : 'question.sending', { uploads: sendingNames })}
        </p>
      )}
      {!isRefused && (
        <>
          <ul>
            {consequences.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {unfinished > 0 && <li>{t('question.unfinished', numbers(unfinished))}</li>}
          </ul>
          <p>{t('question.stays')}</p>
        </>
      )}
    </ConfirmDialog>
  );
}
