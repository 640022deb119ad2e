import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fieldLabel } from './field-labels';
import { actLabel, actOptions, objectTypeLabel, objectTypes } from './labels';

const backend = resolve(import.meta.dirname, '../../../../backend/src/main/java');

const files = readdirSync(backend, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.java'))
  .map((file) => readFileSync(resolve(backend, file), 'utf8'));
const sources = files.filter((source) => /audit\.(record|change)\(/.test(source));

/** The records whose components the trail compares, and the kind of object that they tell of. */
const AUDITED: Record<string, string> = {
  Archived: 'project',
  CarryOverStand: 'carry-over',
  CreateCarryOver: 'carry-over',
  CreateCarryOverDecision: 'carry-over',
  CreateCarryOverOpening: 'carry-over',
  CreateCarryOverRefusal: 'carry-over',
  CreateChorusMatches: 'chorus-import',
  CreateDeparture: 'referent-mandate',
  CreateMovement: 'budget-movement',
  CreateMovementReversal: 'budget-movement',
  CreateReferent: 'referent',
  Entered: 'measurement',
  EventMove: 'event',
  UpdateEvent: 'event',
  UpdateEventSurvey: 'event',
  UpdateRating: 'event',
  UpdateSpeaker: 'speaker',
  UpdateHeadcount: 'headcount',
  UpdateTrainingLayout: 'training-layout',
  Held: 'priority',
  InSeat: 'referent-mandate',
  IndicatorDefinitionView: 'indicator',
  Moved: 'indicator',
  SeatDates: 'referent',
  UpdateChorusMapping: 'chorus-import',
  UpdateChorusMatch: 'chorus-import',
  UpdateClosingDates: 'closing-dates',
  UpdateOrganisation: 'organisation',
  UpdatePaymentForecast: 'payment-forecast',
  PriorityContent: 'priority',
  ProjectContent: 'project',
  UpdateRoadmap: 'roadmap',
  Staged: 'project',
  Status: 'project',
  CreateAcceptance: 'commitment',
  CreateAmendment: 'commitment',
  CreateTrancheAffirmation: 'commitment',
  CreateWithdrawal: 'commitment',
  UpdateCommitment: 'commitment',
  CreateApproval: 'commitment-request',
  CreateCommitmentRequest: 'commitment-request',
  CreateRefusal: 'commitment-request',
  CreateSubmission: 'commitment-request',
  CreatePayment: 'payment',
  CreateReversal: 'payment',
  UpdateBudgetAnomaly: 'budget-anomaly',
};

/** What stands between the parentheses of a record, without its annotations and type arguments. */
const componentsOf = (body: string): string[] => {
  let bare = body;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/"[^"]*"|\([^()]*\)|<[^<>]*>/g, '');
  }
  return bare.split(',').map((component) => component.trim().split(/\s+/).at(-1) ?? '');
};

it('calls each field that the trail tells of by a title of the contract', () => {
  const audited = files.flatMap((source) =>
    [...source.matchAll(/record (\w+)\(([^{]*)\)\s*implements[\w\s,]*\bAudited\b/g)].map(
      ([, record = '', body = '']) => [record, componentsOf(body)] as const,
    ),
  );
  expect(audited.map(([record]) => record).toSorted()).toEqual(Object.keys(AUDITED).toSorted());
  const told = audited.flatMap(([record, names]) => names.map((name) => [record, name] as const));
  expect(told.length).toBeGreaterThan(50);
  // Told by its own components, each with its title.
  const nested = ['mandate'];
  expect(
    told.filter(
      ([record, name]) =>
        !nested.includes(name) && fieldLabel(AUDITED[record] ?? '', name) === name,
    ),
  ).toEqual([]);
});

// "room.verb", but no "e.id" of a query.
const acts = sources.flatMap((source) =>
  [...source.matchAll(/"([a-z-]{2,})\.([a-z-]{2,})"/g)].map(([, room = '', verb = '']) => ({
    act: `${room}.${verb}`,
    room,
  })),
);

it('finds the acts that the backend records, on one line or on several', () => {
  expect(acts.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['project.create', 'indicator.revise', 'measurement-import.apply']),
  );
});

it('has a French name for each act and each object that the backend records', () => {
  const nameless = acts.filter(
    ({ act, room }) => actLabel(act) === act || objectTypeLabel(room) === room,
  );
  expect(nameless).toEqual([]);
});

it('says each act and each object as the files made for people do', () => {
  const file = resolve(import.meta.dirname, '../../../../backend/src/main/resources/french');
  const words = readFileSync(resolve(file, 'words.properties'), 'utf8');
  const of = (column: string) =>
    [...words.matchAll(new RegExp(`^${column}\\.([^=]+)=(.+)$`, 'gm'))].map(([, code, word]) => [
      code,
      word,
    ]);
  expect(of('act').toSorted()).toEqual(
    actOptions.map(({ value }) => [value, actLabel(value)]).toSorted(),
  );
  expect(of('objectType').toSorted()).toEqual(
    objectTypes.map(({ value, label }) => [value, label]).toSorted(),
  );
});

it('offers as filters the acts that the backend records, all of them and no other', () => {
  expect(actOptions.map(({ value }) => value).toSorted()).toEqual(
    [...new Set(acts.map(({ act }) => act))].toSorted(),
  );
});
