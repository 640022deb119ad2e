// What is being typed outlives a session that expires: it waits in the tab's own storage, under the
// account's key, until it is saved, dropped, or the person signs out. Never a token in here.

const PREFIX = 'pilo.draft';

const keyOf = (account: string, form: string) => `${PREFIX}:${account}:${form}`;

export function keepDraft(account: string, form: string, values: unknown): void {
  sessionStorage.setItem(keyOf(account, form), JSON.stringify(values));
}

export function readDraft<T>(account: string, form: string): T | undefined {
  const text = sessionStorage.getItem(keyOf(account, form));
  return text === null ? undefined : (JSON.parse(text) as T);
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
