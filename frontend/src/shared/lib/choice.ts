import { z } from '@/shared/lib/zod';

/** One among several, required. Radio buttons of which none is chosen hold null, a list the empty text. */
export const choice = (missing: string) => z.string(missing).min(1, missing);
