// The one way to zod: said in French, and without the eval that our security policy refuses, before any schema is made.
import '@/shared/ui/form/zod-in-french';

export { z } from 'zod';
