package fr.gouv.pilo.home;

/** The figures of the page; each role has its four. */
enum HomeFigure {
    RUNNING_PROJECTS,
    PROJECTS_IN_DIFFICULTY,
    LATE_MILESTONES,
    OWN_PROJECTS,
    ROADMAP_ALERTS,
    FIGURES_UP_TO_DATE,
    RATES_RISING,
    RATES_FALLING,
    ACCOUNTS,
    AUDIT_ENTRIES,
    IMPORTS
}
