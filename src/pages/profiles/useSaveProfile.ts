import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomerId } from '../../domain/identifiers.ts';
import { copiedProfile, newProfile, type Profile, type WholeProfile } from '../../domain/profile.ts';
import type { ProfileDraft } from '../../domain/profileDraft.ts';
import {
  type ChangeResult,
  type CreationResult,
  changeProfile,
  createProfileOnce,
} from '../../operations/profileWrites.ts';
import { usePartnerCenter } from '../../partnerCenter/partnerCenterContext.ts';
import { profileRightsQuery, profilesQuery, rightsAfter } from '../../partnerCenter/policies.ts';

export type SaveResult = ChangeResult | CreationResult;

interface SaveOptions {
  readonly customerId: CustomerId;
  readonly kind: 'create' | 'edit' | 'copy';
  /** The profile that is edited or copied. */
  readonly original: WholeProfile | null;
  /** The customer's profiles when the form is saved. */
  readonly profiles: readonly Profile[];
  readonly changeDraft: (draft: ProfileDraft) => void;
}

/** Saves the draft of a profile. `result` is that of the last try, and `null` before and during one. */
export function useSaveProfile({ customerId, kind, original, profiles, changeDraft }: SaveOptions) {
  const partnerCenter = usePartnerCenter();
  const queryClient = useQueryClient();
  const [isSaving, setSaving] = useState(false);
  const [result, setResult] = useState<SaveResult | null>(null);

  async function create(draft: ProfileDraft): Promise<SaveResult> {
    const { values, requestId, isInDoubt } = draft;
    const isWholeCopy = kind === 'copy' && original !== null && draft.copiesUnknown;
    const idsBefore = isInDoubt ? draft.idsBefore : profiles.flatMap(({ id }) => id ?? []);
    // Stored first: if the page is left during the call, the next try looks into the list.
    const sent = { ...draft, idsBefore, isInDoubt: true };
    changeDraft(sent);
    const body = isWholeCopy ? copiedProfile(original, values) : newProfile(values);
    const created = await createProfileOnce(partnerCenter, {
      ...{ customerId, body, requestId, idsBefore, isInDoubt },
    });
    if (created.kind === 'failed')
      changeDraft(created.isInDoubt ? sent : { ...sent, isInDoubt: false, requestId: crypto.randomUUID() });
    return created;
  }

  async function save(draft: ProfileDraft): Promise<SaveResult> {
    setSaving(true);
    setResult(null);
    const { seen, values, requestId } = draft;
    const saved =
      kind === 'edit' && original !== null && seen !== null
        ? await changeProfile(partnerCenter, { customerId, profileId: original.id, seen, values, requestId })
        : await create(draft);
    setSaving(false);
    setResult(saved);
    if (saved.kind === 'failed') {
      const learned = rightsAfter(saved.error);
      const { queryKey } = profileRightsQuery(partnerCenter, customerId);
      if (learned !== null) queryClient.setQueryData(queryKey, learned);
    } else void queryClient.invalidateQueries(profilesQuery(partnerCenter, customerId));
    return saved;
  }

  return { isSaving, result, save, dropResult: () => setResult(null) };
}
