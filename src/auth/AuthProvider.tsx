import { MsalProvider } from '@azure/msal-react';
import { createContext, type ReactNode, use } from 'react';
import type { Auth } from './auth.ts';

const AuthContext = createContext<Auth | null>(null);

export function AuthProvider({ auth, children }: { auth: Auth; children: ReactNode }) {
  return (
    <AuthContext value={auth}>
      <MsalProvider instance={auth.msal}>{children}</MsalProvider>
    </AuthContext>
  );
}

export function useAuth(): Auth {
  const auth = use(AuthContext);
  if (auth === null) throw new Error('AuthProvider is missing above this component');
  return auth;
}
