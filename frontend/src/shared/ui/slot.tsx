import type { Option } from './form/fields';
import { createContext, Suspense, use, type ComponentType, type ReactNode } from 'react';

/** What a page leaves room for, and what its fillers are told. */
export interface SlotProps {
  /** The facts of an object, in the column beside its content. */
  facts: { kind: string; code: string };
  /** The act that writes the value which a row asks for; what the row calls it by. */
  value: { indicator: string; territory: string; title: string; className: string };
  /** What else one may do with events as a whole, beside their list. */
  events: { audiences: Option[] };
  /** A project's money in one line, under its stages. */
  projectMoney: { code: string };
  /** What takes place for it, in a tab. */
  projectEvents: { code: string };
  /** What an event cost, beside its facts. */
  eventCost: { id: string; draft: boolean };
  /** What those who came thought of it, in a tab. */
  eventSurvey: { id: string };
  /** All of it, in a tab. */
  projectBudget: {
    code: string;
    milestones: { name: string; plannedDate: string; actualDate: string | null }[];
  };
  /** Of one scheme and year: answers in large, beside those of the credits. */
  budgetFigures: { scheme: string; year: number };
  /** Of one scheme and year, on the first page of the budget. */
  budget: { scheme: string; year: number };
  /** What is planned of one year, beside its closing dates. */
  exercise: { year: number };
  /** Where else a commitment is told of, under its facts. */
  commitment: { number: string };
  /** What was spent on one budget line. */
  budgetLine: {
    scheme: string | undefined;
    year: number;
    axis: string | undefined;
    project: string | undefined;
  };
}

export type Slots = { [Name in keyof SlotProps]?: ComponentType<SlotProps[Name]>[] };

const SlotContext = createContext<Slots | undefined>(undefined);

export function SlotProvider({ slots, children }: { slots: Slots; children: ReactNode }) {
  return <SlotContext value={slots}>{children}</SlotContext>;
}

/** What other rooms bring to this page: named in app/slots.ts, so that no feature knows another. */
export function Slot<Name extends keyof SlotProps>({
  name,
  ...told
}: { name: Name } & SlotProps[Name]) {
  const fillers: ComponentType<SlotProps[Name]>[] = use(SlotContext)?.[name] ?? [];
  return fillers.map((Filler, i) => (
    <Suspense key={i}>
      <Filler {...(told as unknown as SlotProps[Name])} />
    </Suspense>
  ));
}
