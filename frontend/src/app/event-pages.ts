/** Where each page of events is, and what their room brings to the pages of others. Read when one of them is. */
export const pages = {
  EventsPage: () => import('@/features/event/events-page').then((page) => page.EventsPage),
  NewEventPage: () => import('@/features/event/edit-pages').then((page) => page.NewEventPage),
  EditEventPage: () => import('@/features/event/edit-pages').then((page) => page.EditEventPage),
  EventPage: () => import('@/features/event/event-page').then((page) => page.EventPage),
  PostponePage: () => import('@/features/event/date-pages').then((page) => page.PostponePage),
  CopyPage: () => import('@/features/event/date-pages').then((page) => page.CopyPage),
  ReachPage: () => import('@/features/reach/reach-page').then((page) => page.ReachPage),
  TrainingPage: () => import('@/features/reach/training-page').then((page) => page.TrainingPage),
  LayoutPage: () => import('@/features/reach/layout-page').then((page) => page.LayoutPage),
  SpeakersPage: () => import('@/features/event/speakers-pages').then((page) => page.SpeakersPage),
  NewSpeakerPage: () =>
    import('@/features/event/speakers-pages').then((page) => page.NewSpeakerPage),
  SpeakerPage: () => import('@/features/event/speakers-pages').then((page) => page.SpeakerPage),
  AttendancePage: () =>
    import('@/features/event/attendance-page').then((page) => page.AttendancePage),
  NewAttendanceImportPage: () =>
    import('@/features/event/new-attendance-import').then((page) => page.NewAttendanceImportPage),
  AttendanceImportPage: () =>
    import('@/features/event/attendance-import-pages').then((page) => page.AttendanceImportPage),
  RatingPage: () => import('@/features/event/rating-page').then((page) => page.RatingPage),
  SurveyPage: () => import('@/features/survey/survey-page').then((page) => page.SurveyPage),
  MessagePage: () => import('@/features/event/message-page').then((page) => page.MessagePage),
  NewListPage: () => import('@/features/event/new-list-page').then((page) => page.NewListPage),
  ListImportPage: () =>
    import('@/features/event/list-import-page').then((page) => page.ListImportPage),
  NewRegistrationPage: () =>
    import('@/features/event/registration-form').then((page) => page.NewRegistrationPage),
  EditRegistrationPage: () =>
    import('@/features/event/registration-form').then((page) => page.EditRegistrationPage),
  RegistrationPage: () =>
    import('@/features/event/registration-page').then((page) => page.RegistrationPage),
};

export const fillers = {
  Subscribe: () => import('@/features/calendar/subscribe').then((room) => room.Subscribe),
  EventSurvey: () => import('@/features/survey/survey-tab').then((room) => room.SurveyTab),
  EventCost: () => import('@/features/reach/event-cost').then((room) => room.EventCost),
  ProjectEvents: () => import('@/features/event/project-events').then((room) => room.ProjectEvents),
};
