import type { Project } from './api';

/** Capitalised, stopped or archived: nothing more is expected of it, so nothing of it can be late. */
export const isOver = ({ stage, archivedAt }: Pick<Project, 'stage' | 'archivedAt'>): boolean =>
  stage === 'CAPITALISATION' || stage === 'ABANDON' || archivedAt !== null;

/** The fields of a project, as people call them: forms, conflicts, history. */
export const FIELD_LABELS = {
  title: 'Titre',
  programme: 'Programme',
  axis: 'Axe',
  orientations: 'Orientations',
  approaches: 'Approches',
  organisationId: 'Organisme porteur',
  leadAccountId: 'Porteur de projet',
  description: 'Description',
  territories: 'Territoires',
  startDate: 'Début',
  endDate: 'Fin prévue',
  digital: 'Projet numérique',
  milestones: 'Jalons',
  'milestones.*': 'Jalon',
  targetServices: 'Services visés',
  resultSheet: 'Fiche de résultats',
  'resultSheet.url': 'Adresse de la fiche de résultats',
  'resultSheet.publishedOn': 'Date de publication de la fiche',
  confidential: 'Confidentiel',
} as const;

export const fieldLabel = (field: string): string =>
  (FIELD_LABELS as Record<string, string>)[field] ?? field;

/** The order of the stages, ABANDON apart: the way that a project goes. */
export const STAGE_PATH = [
  'VEILLE',
  'CADRAGE',
  'EXPLORATION',
  'CONCEPTION',
  'EXPERIMENTATION',
  'DEPLOIEMENT',
  'PASSAGE_A_L_ECHELLE',
  'CAPITALISATION',
] as const;
