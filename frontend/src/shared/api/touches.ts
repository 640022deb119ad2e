import type { QueryClient } from '@tanstack/react-query';

/** Everything that a rate enters. */
const FIGURES = [
  'indicators',
  'measurements',
  'priorities',
  'rates',
  'roadmap-summary',
  'territory-facts',
  'territory-alerts',
  'home',
];

/** Everything that an amount enters: an operation on one commitment moves the figures of its lines, of its axis, of its project. */
const MONEY = [
  'home',
  'links',
  'territory-facts',
  'search',
  'picker',
  'budget-lines',
  'budget-executions',
  'movements',
  'carry-overs',
  'payment-forecasts',
  'closing-dates',
  'commitments',
  'commitment-requests',
  'payments',
  'planned-certifications',
  'budget-landings',
  'payment-schedules',
  'budget-anomalies',
  'idle-appropriations',
  'year-end-items',
  'fiscal-years',
];

/** What an organiser does moves seats: an event shows them, and who waits for them. */
const EVENTS = [
  'events',
  'event-surveys',
  'registrations',
  'speakers',
  'picker',
  'search',
  'links',
];

/** What an act on one kind of object makes old, by the first word of each read's key: told here, and nowhere else. */
export const TOUCHES = {
  'attendance-imports': [
    'attendance-imports',
    'event-surveys',
    'registrations',
    'events',
    'event-reach',
    'training-hours',
    'search',
    'home',
  ],
  'audit-entries': ['audit-entries'],
  'budget-anomalies': ['budget-anomalies', 'search'],
  'budget-lines': MONEY,
  'carry-overs': MONEY,
  'chorus-imports': ['chorus-imports', 'home', ...MONEY],
  'commitment-requests': MONEY,
  commitments: MONEY,
  'event-reach': ['event-reach', 'search'],
  'event-surveys': ['event-surveys', 'mails', 'search'],
  events: EVENTS,
  'fiscal-years': MONEY,
  'funding-schemes': ['funding-schemes', ...MONEY],
  headcounts: ['headcounts', 'event-reach', 'search'],
  indicators: ['picker', 'search', ...FIGURES],
  mails: ['mails', 'home', 'search'],
  movements: MONEY,
  measurements: ['search', ...FIGURES],
  'measurement-imports': ['measurement-imports', 'picker', 'search', ...FIGURES],
  organisations: ['organisations', 'picker', 'search', 'projects', 'referents'],
  'payment-forecasts': MONEY,
  payments: MONEY,
  'planned-certifications': MONEY,
  priorities: ['roadmaps', 'search', 'links', ...FIGURES],
  projects: ['projects', 'search', 'links', 'territory-facts', 'home'],
  'registration-imports': ['registration-imports', 'event-reach', 'training-hours', ...EVENTS],
  registrations: [
    'registrations',
    'events',
    'event-surveys',
    'event-reach',
    'training-hours',
    'search',
  ],
  referents: ['referents', 'search', 'links', 'territory-facts', 'home'],
  roadmaps: ['roadmaps', 'search', ...FIGURES],
  speakers: ['speakers', 'events', 'picker', 'search'],
  'training-hours': ['training-hours', 'search'],
  'training-layout': ['training-layout', 'training-hours', 'search'],
} satisfies Record<string, string[]>;

export type Kind = keyof typeof TOUCHES;

/**
 * After an act: what shows it is read again.
 *
 * @param held what is read again at the next arrival alone, since the person looks at it
 */
export const touch = (client: QueryClient, kind: Kind, held: string[] = []): Promise<unknown> =>
  Promise.all(
    TOUCHES[kind].map((key) =>
      client.invalidateQueries({
        queryKey: [key],
        ...(held.includes(key) ? { refetchType: 'none' as const } : {}),
      }),
    ),
  );
