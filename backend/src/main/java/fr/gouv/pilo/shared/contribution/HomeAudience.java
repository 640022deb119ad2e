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
    /** Who keeps the money: types, matches, and approves nothing. */
    BUDGET_MANAGER,
    /** Colleagues, who read projects, and the Oasis network, which does not. */
    READER
}
