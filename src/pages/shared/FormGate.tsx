import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { RoleRefused } from './RoleRefused.tsx';
import { useProfileRights } from './useProfileRights.ts';
import './profileParts.css';

interface FormGateProps {
  readonly customerId: CustomerId;
  /** The way back, for those who cannot use the form. */
  readonly back?: ReactNode;
  /** The form; `isRightsKnown` is false if Partner Center did not say what the role allows. */
  readonly children: (isRightsKnown: boolean) => ReactNode;
}

/**
 * Finds out whether the user's role allows to save a form before it is filled in, and says so if it does not. The page loads the texts
 * `profiles`.
 */
export function FormGate({ customerId, back, children }: FormGateProps) {
  const { t } = useTranslation('profiles');
  const { rights } = useProfileRights(customerId, true);
  // A form that is being filled in stays, even if a refused call shows meanwhile that it cannot be saved.
  const isOpen = useRef(false);
  useEffect(() => {
    if (rights === 'granted' || rights === 'unknown') isOpen.current = true;
  }, [rights]);
  if (rights === null)
    return (
      <>
        <p role="status" className="profile-faint">
          {t('role.checking')}
        </p>
        <SkeletonRows rows={4} />
      </>
    );
  if (rights === 'refused' && !isOpen.current)
    return (
      <div className="profile-gate">
        {back}
        <RoleRefused customerId={customerId} />
      </div>
    );
  return children(rights === 'granted');
}
