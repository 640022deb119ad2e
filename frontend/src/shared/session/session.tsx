import { createContext, use, type ReactNode } from 'react';

/** The signed-in person's session. Tokens stay in memory, inside the functions. */
export interface SignedIn {
  signedIn: true;
  /** Stable key of the account at the sign-in server: names its drafts. */
  account: string;
  accessToken(): Promise<string>;
  /** Asks for fresh tokens; rejects when the session is over. */
  renew(): Promise<void>;
  signOut(): Promise<never>;
  /** Calls back with the seconds left while nobody touches the page; undefined once someone does. */
  onCountdown(tick: (secondsLeft: number | undefined) => void): () => void;
}

export interface SignedOut {
  signedIn: false;
  /** True when the sign-in server does not answer. */
  unreachable: boolean;
  signIn(returnTo: string): Promise<never>;
}

export type Session = SignedIn | SignedOut;

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) {
    throw new Error('SessionProvider is missing');
  }
  return session;
}

/** For what stands behind the sign-in, where a session always exists. */
export function useSignedIn(): SignedIn {
  const session = useSession();
  if (!session.signedIn) {
    throw new Error('This needs a signed-in person');
  }
  return session;
}
