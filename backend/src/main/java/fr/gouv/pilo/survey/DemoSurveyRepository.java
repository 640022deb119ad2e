package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Writes the demonstration's surveys: counts without anybody who answered. */
@ApplicationScoped
class DemoSurveyRepository {
    private final Sql sql;

    DemoSurveyRepository(Sql sql) {
        this.sql = sql;
    }

    record Past(UUID eventId, String eventCode, Instant endsAt) {}

    Optional<Past> last(String kind, Instant before) {
        return sql.one(
                Past.class,
                "SELECT event_id, event_code, ends_at FROM event_attendance_read WHERE kind = ? AND ends_at < ? AND came ORDER BY ends_at DESC LIMIT 1",
                kind,
                before);
    }

    /** @return how many were, all who came */
    int thank(UUID event, Instant at) {
        return sql.update(
                "INSERT INTO survey_thanks (registration_id, event_id, asked, thanked_at) SELECT id, event_id, true, ? FROM event_attendance_read WHERE event_id = ? AND came",
                at,
                event);
    }

    void answered(UUID event, int answers) {
        sql.update("UPDATE survey SET answers = ? WHERE event_id = ?", answers, event);
    }

    void count(UUID question, int[] counts) {
        sql.update("""
                UPDATE survey_tally t SET answers = c.answers::int FROM unnest(?::text[]) WITH ORDINALITY AS c (answers, choice)
                WHERE t.question_id = ? AND t.choice = c.choice""", Arrays.stream(counts).mapToObj(Integer::toString).toArray(String[]::new), question);
    }
}
