import { fields } from '@/shared/api/fields';
import { titleOf } from '@/shared/ui/form/contract';
import type { Project } from './api';

/** Capitalised, stopped or archived: nothing more is expected of it, so nothing of it can be late. */
export const isOver = ({ stage, archivedAt }: Pick<Project, 'stage' | 'archivedAt'>): boolean =>
  stage === 'CAPITALISATION' || stage === 'ABANDON' || archivedAt !== null;

/** A field of a project, as the history names it. */
export const fieldLabel = (field: string): string => titleOf(fields.ProjectDraft, field) ?? field;
