// What is being typed outlives a session that expires: it waits in the tab's own storage, under the
// account's key, until it is saved, dropped, or the person signs out. Never a token in here.

const PREFIX = 'pilo.draft';

const keyOf = (account: string, form: string) => `${PREFIX}:${account}:${form}`;

/** What was typed, and the version that it was typed on: without that, it would undo what others changed since. */
export interface Draft<V> {
  values: V;
  base: { values: V; etag: string | undefined };
  /** How what was chosen by searching is called: the values are its ids. */
  names?: Record<string, string>;
}

export function keepDraft<V>(account: string, form: string, draft: Draft<V>): void {
  sessionStorage.setItem(keyOf(account, form), JSON.stringify(draft));
}

/** A draft of an older release, which does not say what it was typed on, is not brought back. */
export function readDraft<V>(account: string, form: string): Draft<V> | undefined {
  const text = sessionStorage.getItem(keyOf(account, form));
  const draft = text === null ? undefined : (JSON.parse(text) as Partial<Draft<V>>);
  return draft?.values && draft.base?.values ? (draft as Draft<V>) : undefined;
}

export function dropDraft(account: string, form: string): void {
  sessionStorage.removeItem(keyOf(account, form));
}

/** At sign-out: the next person at this screen finds nothing. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(`${PREFIX}:`)) {
      sessionStorage.removeItem(key);
    }
  }
}
