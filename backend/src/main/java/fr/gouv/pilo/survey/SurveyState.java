package fr.gouv.pilo.survey;

enum SurveyState {
    /** There is none. */
    OFF,
    /** Its link goes with the thanks. */
    READY,
    /** Links open it. */
    OPEN,
    /** It takes no answer any more, and its results are read. */
    CLOSED
}
