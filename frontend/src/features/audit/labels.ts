const OBJECTS: Record<string, string> = {
  project: 'Projet',
  organisation: 'Organisation',
  indicator: 'Indicateur',
  measurement: 'Mesure',
  'measurement-import': 'Import de mesures',
  priority: 'Priorité',
  roadmap: 'Feuille de route',
  account: 'Compte',
};

const VERBS: Record<string, string> = {
  create: 'Création',
  update: 'Modification',
  archive: 'Archivage',
  delete: 'Suppression',
  define: 'Définition',
  apply: 'Application',
  reverse: 'Annulation',
  check: 'Contrôle',
  'stage-change': 'Changement d’étape',
  'status-update': 'Point de situation',
};

export const objectTypeLabel = (type: string): string => OBJECTS[type] ?? type;

export const objectTypes = Object.entries(OBJECTS).map(([value, label]) => ({ value, label }));

/** "project.create" → "Création"; an act without a French name here keeps its code. */
export function actLabel(act: string): string {
  const verb = act.split('.').at(-1) ?? act;
  return VERBS[verb] ?? act;
}
