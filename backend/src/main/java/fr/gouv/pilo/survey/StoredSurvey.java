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
        if (closedAt != null) {
            return SurveyState.CLOSED;
        }
        if (!enabled) {
            return SurveyState.OFF;
        }
        return thankedAt == null ? SurveyState.READY : SurveyState.OPEN;
    }

    boolean takesAnswers(LocalDate today) {
        return state() == SurveyState.OPEN && !today.isAfter(closesOn);
    }
}
