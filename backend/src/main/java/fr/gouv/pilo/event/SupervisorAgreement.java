package fr.gouv.pilo.event;

/** Of the supervisor of who registers; none where the event asks for none. */
enum SupervisorAgreement {
    /** Silence is no answer: the organiser sees it, and nothing happens by itself. */
    ASKED,
    GIVEN,
    REFUSED
}
