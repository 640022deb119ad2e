import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { z } from '@/shared/lib/zod';
import { euros, eurosOf } from '@/shared/ui/form/euros';
import { taxedDraft } from './taxed-amount';
import { fiscalYear, yearOf } from './year-field';

const number = z
  .string()
  .trim()
  .regex(/^[0-9A-Z][0-9A-Z-]{0,19}$/, 'Le numéro que Chorus donne : dix chiffres, en général.');

/** The amount that is asked for is there: HT with its rate, or TTC. */
export const taxed = {
  amountExclTax: euros(),
  vatRate: z.string(),
  amount: euros(),
};

/** Where the amount lacks, as its field has it. */
export const lacking = ({ amountExclTax, vatRate, amount }: Record<keyof typeof taxed, string>) =>
  vatRate
    ? eurosOf(amountExclTax)
      ? undefined
      : 'amountExclTax'
    : eurosOf(amount)
      ? undefined
      : 'amount';

const item = z
  .object({
    budgetLine: choice('Choisissez la ligne budgétaire.'),
    project: z.string(),
    ...taxed,
  })
  .superRefine((values, context) => {
    const field = lacking(values);
    if (field) {
      context.addIssue({ code: 'custom', path: [field], message: 'Donnez le montant.' });
    }
  });

const tranche = z.object({
  name: z.string().trim(),
  item: z.string(),
  amount: euros(),
  dueOn: z.string(),
});

export const commitmentSchema = z
  .object({
    number,
    kind: choice('Dites ce qu’est l’engagement.'),
    object: z.string().trim().min(1, 'Dites ce qui est acheté ou subventionné.'),
    supplier: z.string(),
    signedOn: choice('Donnez la date de signature.'),
    fiscalYear,
    officer: z.string(),
    plannedDeliveryOn: z.string(),
    items: z.array(item),
    tranches: z.array(tranche),
  })
  .superRefine(({ items, tranches }, context) => {
    tranches.forEach(({ name, item: of, amount }, index) => {
      if (name && items.length > 1 && !of) {
        context.addIssue({
          code: 'custom',
          path: ['tranches', index, 'item'],
          message: 'Dites de quel poste est cette tranche.',
        });
      }
      if (Boolean(name) !== Boolean(eurosOf(amount))) {
        context.addIssue({
          code: 'custom',
          path: ['tranches', index, name ? 'amount' : 'name'],
          message: name ? 'Donnez le montant de la tranche.' : 'Nommez la tranche.',
        });
      }
    });
  });

export type CommitmentValues = z.infer<typeof commitmentSchema>;

export const EMPTY_ITEM: CommitmentValues['items'][number] = {
  budgetLine: '',
  project: '',
  amountExclTax: '',
  vatRate: '20',
  amount: '',
};

export const EMPTY_TRANCHE = { name: '', item: '', amount: '', dueOn: '' };

/** Empty is none; a tranche that was not named is none either. */
export function draftOf(values: CommitmentValues): Schemas['CreateCommitment'] {
  const draft = {
    number: values.number,
    kind: values.kind,
    object: values.object,
    supplier: values.supplier || null,
    signedOn: values.signedOn,
    fiscalYear: yearOf(values.fiscalYear),
    officer: values.officer || null,
    plannedDeliveryOn: values.plannedDeliveryOn || null,
    items: values.items.map(({ budgetLine, project, ...amounts }) => ({
      budgetLine,
      project: project || null,
      ...taxedDraft(amounts),
    })),
    tranches: values.tranches
      .filter(({ name }) => name)
      .map(({ name, item: of, amount, dueOn }) => ({
        name,
        item: of && values.items.length > 1 ? Number(of) : null,
        amount: eurosOf(amount),
        dueOn: dueOn || null,
      })),
  };
  return draft as Schemas['CreateCommitment'];
}
