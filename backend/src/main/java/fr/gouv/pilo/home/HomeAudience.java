package fr.gouv.pilo.home;

/** Whose page it is: the first of the caller's roles that has one. */
enum HomeAudience {
    MISSION,
    ASSISTANT,
    LEADERSHIP,
    REFERENT,
    PROJECT_LEAD,
    ADMIN,
    DITP,
    /** Colleagues and the Oasis network: they read projects. */
    READER
}
