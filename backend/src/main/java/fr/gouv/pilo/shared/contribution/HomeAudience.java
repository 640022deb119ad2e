package fr.gouv.pilo.shared.contribution;

/** Whose page it is: the first of the caller's roles that has one. */
public enum HomeAudience {
    MISSION,
    ASSISTANT,
    LEADERSHIP,
    REFERENT,
    PROJECT_LEAD,
    ADMIN,
    DITP,
    /** Colleagues, who read projects, and the Oasis network, which does not. */
    READER
}
