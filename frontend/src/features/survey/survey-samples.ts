import type { Result, Survey } from './api';

export const scale: Result = {
  question: 'q1',
  label: 'Êtes-vous satisfait ?',
  kind: 'SCALE',
  answers: 12,
  mean: '4.25',
  choices: ['1', '2', '3', '4', '5'].map((label, rank) => ({
    label,
    answers: [0, 0, 2, 5, 5][rank] ?? 0,
    share: ['0.00', '0.00', '16.67', '41.67', '41.67'][rank] ?? '0.00',
  })),
  texts: [],
  erased: false,
};

const few: Result = {
  ...scale,
  question: 'q2',
  label: 'Reviendriez-vous ?',
  kind: 'YES_NO',
  answers: null,
  mean: null,
  choices: [],
};

const texts: Result = {
  ...few,
  question: 'q3',
  label: 'Que faudrait-il améliorer ?',
  kind: 'TEXT',
  answers: 5,
  texts: ['La salle', 'Le son', 'Le rythme', 'Le programme', 'Rien'],
};

export const survey: Survey = {
  event: 'e1',
  title: 'Écrire clair',
  state: 'OFF',
  enabled: false,
  questions: [
    { id: null, kind: 'SCALE', label: 'Êtes-vous satisfait ?', choices: [] },
    { id: null, kind: 'CHOICE', label: 'Et le rythme ?', choices: ['Trop vite', 'Bien'] },
    { id: null, kind: 'TEXT', label: 'Que faudrait-il améliorer ?', choices: [] },
  ],
  questionsOpen: true,
  closesOn: null,
  closedAt: null,
  asked: 0,
  answers: 0,
  rate: null,
  thanks: {
    thankedAt: null,
    thankedBy: null,
    thanked: 0,
    waiting: 14,
    note: null,
    subject: 'Merci de votre venue : Écrire clair',
    text: 'Bonjour Prénom Nom,\nVous avez participé à cet événement : merci.',
  },
  note: 'Cet événement n’a pas de questionnaire.',
  results: [],
  version: 0,
  acts: ['thankParticipants', 'updateEventSurvey'],
};

const thanked = {
  ...survey.thanks,
  thankedAt: '2026-11-20T09:00:00Z',
  thanked: 20,
} as Survey['thanks'];

/** Thanks left without it. */
export const missed: Survey = {
  ...survey,
  thanks: thanked,
  questionsOpen: false,
  acts: ['thankParticipants'],
};

export const open: Survey = {
  ...survey,
  thanks: thanked,
  state: 'OPEN',
  enabled: true,
  closesOn: '2027-01-03',
  asked: 20,
  answers: 12,
  rate: '60.00',
  questionsOpen: false,
  note: 'Les résultats se lisent une fois le questionnaire fermé.',
  acts: ['closeEventSurvey', 'thankParticipants', 'updateEventSurvey'],
};

export const closed: Survey = {
  ...open,
  state: 'CLOSED',
  closedAt: '2026-11-20T09:00:00Z',
  note: null,
  results: [scale, few, texts],
  acts: ['thankParticipants'],
};
