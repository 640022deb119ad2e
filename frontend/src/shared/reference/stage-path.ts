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
