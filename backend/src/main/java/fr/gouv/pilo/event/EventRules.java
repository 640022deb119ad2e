package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.Set;

/** What may be done of an event where it stands: draft → published → closed → archived; cancelled or moved in between. */
final class EventRules {
    private static final Set<String> OF_DRAFT =
            Set.of("updateEvent", "publishEvent", "deleteEvent", "copyEvent", "rateEventSpeaker");
    private static final Set<String> OF_OPEN = Set.of(
            "updateEvent",
            "cancelEvent",
            "postponeEvent",
            "closeEvent",
            "copyEvent",
            "rateEventSpeaker",
            "createEventMessage");
    private static final Set<String> OF_CANCELLED =
            Set.of("postponeEvent", "archiveEvent", "copyEvent", "createEventMessage");
    private static final Set<String> OF_CLOSED =
            Set.of("updateEvent", "archiveEvent", "copyEvent", "rateEventSpeaker", "createEventMessage");
    private static final Set<String> OF_ARCHIVED = Set.of("copyEvent");

    private EventRules() {}

    static Set<String> acts(EventState state) {
        return switch (state) {
            case DRAFT -> OF_DRAFT;
            case PUBLISHED, MOVED -> OF_OPEN;
            case CANCELLED -> OF_CANCELLED;
            case CLOSED -> OF_CLOSED;
            case ARCHIVED -> OF_ARCHIVED;
        };
    }

    /** @throws ProblemException 409 if the state leaves no room for the act */
    static void require(String act, EventState state) {
        if (!acts(state).contains(act)) {
            throw ProblemException.of(ProblemCode.CONFLICT, said(state));
        }
    }

    private static String said(EventState state) {
        return switch (state) {
            case DRAFT -> "Cet événement est un brouillon : publiez-le d'abord.";
            case PUBLISHED, MOVED -> "Cet événement est publié : annulez-le, ou reportez-le.";
            case CANCELLED -> "Cet événement est annulé : seul un report le fait revivre.";
            case CLOSED -> "Cet événement est clos.";
            case ARCHIVED -> "Cet événement est archivé : on peut le copier, non le changer.";
        };
    }
}
