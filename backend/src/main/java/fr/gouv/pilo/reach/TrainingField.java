package fr.gouv.pilo.reach;

/** What the platform of human resources may want of an agent's half-day. */
enum TrainingField {
    LAST_NAME,
    FIRST_NAME,
    EMPLOYER,
    TERRITORY,
    BODY,
    CODE,
    TITLE,
    MODE,
    DATE,
    HALF_DAY,
    HOURS
}
