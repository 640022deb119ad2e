package fr.gouv.pilo.survey;

enum SurveyState {
    /** There is none. */
    OFF,
    /** Its link goes with the thanks. */
    READY,
    /** Links open it. */
    OPEN,
    /** Links were sent, and open it no more until it is taken up again. */
    PAUSED,
    /** It takes no answer any more, and its results are read. */
    CLOSED
}
