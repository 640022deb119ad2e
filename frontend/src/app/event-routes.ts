import type { PrivatePageLoader } from './page-loader';

type Room = typeof import('./event-pages');

/** One of the pages of events, whose addresses come with the first of them: a first load carries their paths alone. */
const page = (name: keyof Room['pages']) => () =>
  import('./event-pages').then((room) => room.pages[name]());

/** The pages of events, of who comes and of who speaks. */
export const eventPages: PrivatePageLoader[] = [
  ['/evenements', page('EventsPage'), 'listEvents', 'list'],
  ['/evenements/nouveau', page('NewEventPage'), 'createEvent'],
  ['/evenements/portee', page('ReachPage'), 'listEventReach'],
  ['/evenements/heures-de-formation', page('TrainingPage'), 'listTrainingHours'],
  ['/evenements/heures-de-formation/fichier', page('LayoutPage'), 'updateTrainingLayout'],
  ['/evenements/intervenants', page('SpeakersPage'), 'listSpeakers'],
  ['/evenements/intervenants/nouveau', page('NewSpeakerPage'), 'createSpeaker'],
  ['/evenements/intervenants/$id', page('SpeakerPage'), 'updateSpeaker'],
  ['/evenements/$id', page('EventPage'), 'getEvent'],
  ['/evenements/$id/modifier', page('EditEventPage'), 'updateEvent'],
  ['/evenements/$id/report', page('PostponePage'), 'postponeEvent'],
  ['/evenements/$id/copies', page('CopyPage'), 'copyEvent'],
  ['/evenements/$id/presences', page('AttendancePage'), 'recordAttendance'],
  ['/evenements/$id/presences/import', page('NewAttendanceImportPage'), 'checkAttendanceImport'],
  ['/evenements/$id/presences/imports/$file', page('AttendanceImportPage'), 'getAttendanceImport'],
  ['/evenements/$id/avis/$speaker', page('RatingPage'), 'rateEventSpeaker'],
  ['/evenements/$id/questionnaire', page('SurveyPage'), 'updateEventSurvey'],
  ['/evenements/$id/messages/nouveau', page('MessagePage'), 'createEventMessage'],
  ['/evenements/$id/listes/nouvelle', page('NewListPage'), 'checkRegistrationImport'],
  ['/evenements/$id/listes/$list', page('ListImportPage'), 'getRegistrationImport'],
  ['/evenements/$id/inscriptions/nouvelle', page('NewRegistrationPage'), 'createRegistration'],
  ['/evenements/$id/inscriptions/$registration', page('RegistrationPage'), 'getRegistration'],
  [
    '/evenements/$id/inscriptions/$registration/modifier',
    page('EditRegistrationPage'),
    'updateRegistration',
  ],
];
