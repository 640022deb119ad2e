import { config } from 'zod';

interface Issue {
  code?: string;
  input?: unknown;
}

const isMissing = (input: unknown) => input === null || input === undefined || input === '';

/** What a form says where its schema says nothing: without this, zod speaks English. */
function message({ code, input }: Issue): string {
  if (isMissing(input)) {
    return 'Ce champ est à remplir.';
  }
  return code === 'too_big' ? 'Cette réponse est trop longue.' : 'Cette réponse ne convient pas.';
}

config({
  // zod compiles schemas with eval when it can; our security policy refuses even the attempt.
  jitless: true,
  localeError: message,
});
