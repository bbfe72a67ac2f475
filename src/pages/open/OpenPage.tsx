import Stack from '@mui/material/Stack';
import { getRouteApi } from '@tanstack/react-router';
import { readOpenAddress } from '../../domain/openAddress.ts';
import { textWidth } from '../../ui/theme.ts';
import { AskForCustomer } from './AskForCustomer.tsx';
import { AskForLocation } from './AskForLocation.tsx';

const route = getRouteApi('/signedIn/open');

/** Shown for an address of `/open` that does not say which upload it means; the others are redirected to their upload. */
export function OpenPage() {
  const parameters = route.useSearch();
  const read = readOpenAddress(parameters);
  return (
    <Stack spacing={2} sx={{ width: '100%', maxWidth: textWidth, mx: 'auto', overflowWrap: 'anywhere' }}>
      {read.kind === 'unusable' ? (
        <AskForLocation key={parameters.location} problem={read} parameters={parameters} />
      ) : (
        <AskForCustomer
          upload={read}
          badCustomer={read.kind === 'customerMissing' ? read.badCustomer : null}
        />
      )}
    </Stack>
  );
}
