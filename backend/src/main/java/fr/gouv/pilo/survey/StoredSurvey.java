package fr.gouv.pilo.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A survey as it is kept, with what came of its thanks.
 *
 * @param asked to how many its link went
 */
record StoredSurvey(
        UUID eventId,
        boolean enabled,
        Instant thankedAt,
        String thankedBy,
        LocalDate closesOn,
        Instant closedAt,
        int answers,
        int asked,
        int thanked,
        long version) {
    static StoredSurvey none(UUID event) {
        return new StoredSurvey(event, false, null, null, null, null, 0, 0, 0, 0);
    }

    SurveyState state() {
        if (!enabled && !sent()) {
            return SurveyState.OFF;
        }
        if (closedAt != null) {
            return SurveyState.CLOSED;
        }
        if (thankedAt == null) {
            return SurveyState.READY;
        }
        return enabled ? SurveyState.OPEN : SurveyState.PAUSED;
    }

    private boolean sent() {
        return asked > 0 || answers > 0;
    }

    /** Thanks left without it: who got them is never asked. */
    boolean missed() {
        return thankedAt != null && state() == SurveyState.OFF;
    }

    boolean open() {
        return state() == SurveyState.OPEN || state() == SurveyState.PAUSED;
    }

    boolean takesAnswers(LocalDate today) {
        return state() == SurveyState.OPEN && !today.isAfter(closesOn);
    }

    /** @return why it takes no answer, of one that was sent; null while it does */
    Shut shut(LocalDate today) {
        return takesAnswers(today)
                ? null
                : state() == SurveyState.PAUSED && !today.isAfter(closesOn) ? Shut.PAUSED : Shut.CLOSED;
    }

    /** Whether thanks that leave now have its link. */
    boolean goesWithThanks(LocalDate today) {
        return state() == SurveyState.READY || takesAnswers(today);
    }

    /** Whether who is noted present only now is thanked by itself: not while it is paused, or they would never have its link. */
    boolean thanksOn(LocalDate today) {
        return thankedAt != null
                && !today.isAfter(closesOn)
                && (state() != SurveyState.PAUSED || today.equals(closesOn));
    }

    /** Whether its last day is over. */
    boolean due(LocalDate today) {
        return open() && today.isAfter(closesOn);
    }
}
