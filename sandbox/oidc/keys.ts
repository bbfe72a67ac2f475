import { type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';

export interface SigningKeys {
  readonly privateJwk: JWK;
  readonly publicKey: CryptoKey;
}

let keys: Promise<SigningKeys> | undefined;

/** One RSA key pair for all issuers, created on first use and never written to disk. */
export function signingKeys(): Promise<SigningKeys> {
  keys ??= createKeys();
  return keys;
}

async function createKeys(): Promise<SigningKeys> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    publicKey,
    privateJwk: { ...(await exportJWK(privateKey)), kid: 'sandbox', use: 'sig', alg: 'RS256' },
  };
}
