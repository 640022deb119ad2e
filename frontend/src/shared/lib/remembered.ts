// What one chose last time in a form that is filled often: choices alone, never a name or a text. Under the account's
// key, in the browser, until it is chosen otherwise.

const keyOf = (account: string, form: string) => `pilo.habit:${account}:${form}`;

export function recall(account: string, form: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(keyOf(account, form)) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

export function remember(account: string, form: string, choices: Record<string, string>): void {
  localStorage.setItem(keyOf(account, form), JSON.stringify(choices));
}
