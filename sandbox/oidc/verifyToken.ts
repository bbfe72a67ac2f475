import { errors, type JWTPayload, jwtVerify } from 'jose';
import { paths } from '../addresses.ts';
import { signingKeys } from './keys.ts';

/** The claims of an access token of the sandbox for this audience, or what is wrong with it. */
export async function verifyToken(
  token: string,
  audience: string,
): Promise<JWTPayload | 'invalid' | 'wrongAudience'> {
  try {
    const { payload } = await jwtVerify(token, (await signingKeys()).publicKey, {
      audience,
      algorithms: ['RS256'],
    });
    return payload.iss?.endsWith(paths.oidc) ? payload : 'invalid';
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'wrongAudience';
    if (error instanceof errors.JOSEError) return 'invalid';
    throw error;
  }
}
