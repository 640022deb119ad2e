import { useParams } from '@tanstack/react-router';
import { choice } from '@/shared/lib/choice';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { z } from '@/shared/lib/zod';
import { useMe } from '@/shared/session/me';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import { SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { commitments, operate, refName, type ActName, type Commitment } from './api';
import { KINDS } from './labels';

const path = [{ label: 'Engagements', href: '/budget/engagements' }];

const DAYS = ['signedOn', 'withdrawnOn', 'affirmedOn', 'acknowledgedOn', 'plannedDeliveryOn'];

/** How the conflict dialog writes a value of these forms. */
export const actReader: Show = (name, value, names) => {
  const texts: Texts<{ kind: string; supplier: string; officer: string }> = {
    kind: (code) => KINDS[code as keyof typeof KINDS] ?? code,
    supplier: (id) => names[id] ?? id,
    officer: (id) => names[id] ?? id,
  };
  return DAYS.includes(name) && value
    ? formatDate(String(value))
    : (textOf(texts, name, value) ?? plainText(name, value, names));
};

/** The commitment that the address names, as its acts stand on it. */
export function useFrame() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { businessDate } = useMe();
  return {
    id,
    businessDate,
    frame: {
      id,
      path,
      own: {
        href: `/budget/engagements/${id}`,
        label: ({ commitment }: Commitment) => commitment.object,
      },
      leadOf: ({ commitment }: Commitment) =>
        `${commitment.number} · ${formatEuros(commitment.net)} engagés, ${formatEuros(commitment.paid)} payés`,
    },
  };
}

/** The act in the place of saving, on the version that was read. */
export const saving = <Name extends ActName>(act: Name) => ({
  ...commitments,
  save: (
    id: string,
    body: Parameters<typeof operate<Name>>[2],
    etag: string,
    key: Parameters<typeof operate<Name>>[4],
  ) => operate(id, act, body, etag, key),
});

/** Asked where there are several. */
export function ItemField({ commitment: { items } }: { commitment: Commitment }) {
  return items.length < 2 ? null : (
    <SelectField
      name="item"
      options={items.map(({ number, budgetLine, project }) => ({
        value: String(number),
        label: [`${number}. ${refName(budgetLine)}`, project?.title].filter(Boolean).join(' · '),
      }))}
    />
  );
}

export const firstItem = ({ items }: Commitment) =>
  items.length === 1 ? String(items[0]?.number ?? '') : '';

export const itemOf = (text: string) => (text ? Number(text) : null);

export const item = choice('Choisissez le poste.');

export const about = { reference: z.string().trim(), note: z.string().trim() };
export const aboutOf = ({ reference, note }: { reference: string; note: string }) => ({
  reference: reference || null,
  note: note || null,
});

export const AboutFields = () => (
  <>
    <TextField name="reference" />
    <TextAreaField name="note" rows={2} />
  </>
);
