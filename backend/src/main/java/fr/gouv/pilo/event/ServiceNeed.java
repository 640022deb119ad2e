package fr.gouv.pilo.event;

/** What is provided to who needs it: services, never a reason. */
enum ServiceNeed {
    SIGN_LANGUAGE,
    HEARING_LOOP,
    LIVE_CAPTIONS,
    STEP_FREE_ACCESS,
    RESERVED_SEAT,
    ACCESSIBLE_DOCUMENTS,
    VEGETARIAN_MEAL
}
