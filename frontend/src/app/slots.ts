import { lazy } from 'react';
import type { Slots } from '@/shared/ui/slot';

type Fillers = (typeof import('./budget-pages'))['fillers'];

/** What the rooms of the money bring; as with their pages, a first load does not carry where it is. */
const money = <Name extends keyof Fillers>(name: Name) =>
  lazy(async () => {
    const { fillers } = await import('./budget-pages');
    return { default: (await fillers[name]()) as Awaited<ReturnType<Fillers[Name]>> };
  });

/** The same of events. */
const ProjectEvents = lazy(async () => {
  const { fillers } = await import('./event-pages');
  return { default: await fillers.ProjectEvents() };
});
const Subscribe = lazy(async () => {
  const { fillers } = await import('./event-pages');
  return { default: await fillers.Subscribe() };
});

const EventCost = lazy(async () => {
  const { fillers } = await import('./event-pages');
  return { default: await fillers.EventCost() };
});

const EventSurvey = lazy(async () => {
  const { fillers } = await import('./event-pages');
  return { default: await fillers.EventSurvey() };
});

/** What each room brings to the pages of others, read when such a page is. */
export const slots: Slots = {
  value: [
    lazy(() => import('@/features/rate/value-act').then((room) => ({ default: room.ValueAct }))),
  ],
  facts: [lazy(() => import('@/features/search/links').then((room) => ({ default: room.Links })))],
  projectMoney: [money('ProjectMoney')],
  projectEvents: [ProjectEvents],
  events: [Subscribe],
  eventCost: [EventCost],
  eventSurvey: [EventSurvey],
  projectBudget: [money('ProjectSpending'), money('ProjectBudget')],
  budgetFigures: [money('LandingTiles')],
  budget: [money('Todo'), money('Landing'), money('Schedule'), money('PendingRequests')],
  exercise: [money('PlannedBlock')],
  budgetLine: [money('LineCommitments')],
  commitment: [money('ReadIn')],
};
