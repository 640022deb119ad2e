const OBJECTS: Record<string, string> = {
  project: 'Projet',
  organisation: 'Organisation',
  indicator: 'Indicateur',
  measurement: 'Mesure',
  'measurement-import': 'Import de mesures',
  priority: 'Priorité',
  roadmap: 'Feuille de route',
  account: 'Compte',
  audit: 'Journal d’audit',
};

const VERBS: Record<string, string> = {
  create: 'Création',
  update: 'Modification',
  archive: 'Archivage',
  delete: 'Suppression',
  define: 'Définition',
  revise: 'Réglage',
  apply: 'Application',
  record: 'Enregistrement',
  'lose-indicator': 'Retrait d’un indicateur',
  reverse: 'Annulation',
  abandon: 'Abandon',
  check: 'Contrôle',
  'change-stage': 'Changement d’étape',
  'update-status': 'Point de situation',
  verify: 'Vérification de l’intégrité',
  erase: 'Effacement des détails anciens',
};

export const objectTypeLabel = (type: string): string => OBJECTS[type] ?? type;

export const objectTypes = Object.entries(OBJECTS).map(([value, label]) => ({ value, label }));

/** "project.create" → "Création"; an act without a French name here keeps its code. */
export function actLabel(act: string): string {
  const verb = act.split('.').at(-1) ?? act;
  return VERBS[verb] ?? act;
}
