package fr.gouv.pilo.survey;

/** How one answers. */
enum SurveyKind {
    /** From 1 to 5. */
    SCALE,
    CHOICE,
    YES_NO,
    TEXT
}
