package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Surveys, what they ask, and who was thanked. */
@ApplicationScoped
class SurveyRepository {
    private final Sql sql;

    SurveyRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<StoredSurvey> find(UUID event) {
        return sql.one(StoredSurvey.class, """
                SELECT s.event_id, s.enabled, s.thanked_at, a.display_name AS thanked_by, s.closes_on, s.closed_at, s.answers,
                       (SELECT count(*)::int FROM survey_thanks t WHERE t.event_id = s.event_id AND t.asked) AS asked,
                       (SELECT count(*)::int FROM survey_thanks t WHERE t.event_id = s.event_id) AS thanked, s.version
                FROM survey s LEFT JOIN shared_account_read a ON a.id = s.account_id WHERE s.event_id = ?""", event);
    }

    /** Whoever sets, thanks, answers or closes waits for who does. */
    void lock(UUID event) {
        sql.list("SELECT 1 FROM survey WHERE event_id = ? FOR UPDATE", row -> true, event);
    }

    /** There is one from now on, off until it is set. */
    void ensure(UUID event) {
        sql.update("INSERT INTO survey (event_id, enabled) VALUES (?, false) ON CONFLICT DO NOTHING", event);
    }

    void set(UUID event, boolean enabled) {
        sql.update("UPDATE survey SET enabled = ?, version = version + 1 WHERE event_id = ?", enabled, event);
    }

    List<SurveyQuestion> questions(UUID event) {
        return sql.list(
                SurveyQuestion.class,
                "SELECT id, kind, label, choices, erased_texts FROM survey_question WHERE event_id = ? ORDER BY position",
                event);
    }

    /** Those of before go, and nobody has answered them. */
    void replaceQuestions(UUID event, List<SurveyQuestion> questions) {
        sql.update("DELETE FROM survey_question WHERE event_id = ?", event);
        var position = 0;
        for (var one : questions) {
            sql.update(
                    "INSERT INTO survey_question (id, event_id, position, kind, label, choices) VALUES (?, ?, ?, ?, ?, ?)",
                    one.id(),
                    event,
                    position++,
                    one.kind(),
                    one.label(),
                    one.choices().toArray(String[]::new));
            sql.update(
                    "INSERT INTO survey_tally (question_id, choice) SELECT ?, generate_series(1, ?)",
                    one.id(),
                    one.options().size());
        }
    }

    void thanked(UUID event, Instant at, UUID account, LocalDate closesOn) {
        sql.update(
                "UPDATE survey SET thanked_at = ?, account_id = ?, closes_on = ?, version = version + 1 WHERE event_id = ? AND thanked_at IS NULL",
                at,
                account,
                closesOn,
                event);
    }

    Set<UUID> thankedOf(UUID event) {
        return new HashSet<>(sql.list(
                "SELECT registration_id FROM survey_thanks WHERE event_id = ?",
                row -> row.getObject("registration_id", UUID.class),
                event));
    }

    /** @return false for who was thanked before */
    boolean thank(UUID registration, UUID event, boolean asked, Instant at) {
        return sql.update(
                        "INSERT INTO survey_thanks (registration_id, event_id, asked, thanked_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        registration,
                        event,
                        asked,
                        at)
                > 0;
    }

    /** Whose thanks go on, to who is noted present later: closed early or not. */
    List<UUID> thanking(LocalDate today) {
        return sql.list(
                "SELECT event_id FROM survey WHERE thanked_at IS NOT NULL AND closes_on >= ?",
                row -> row.getObject("event_id", UUID.class),
                today);
    }

    /** Those that were never sent among them: {@link StoredSurvey#due} says. */
    List<UUID> outdated(LocalDate today) {
        return sql.list(
                "SELECT event_id FROM survey WHERE closed_at IS NULL AND closes_on < ?",
                row -> row.getObject("event_id", UUID.class),
                today);
    }

    void close(UUID event, Instant at) {
        sql.update("UPDATE survey SET closed_at = ?, version = version + 1 WHERE event_id = ?", at, event);
    }
}
