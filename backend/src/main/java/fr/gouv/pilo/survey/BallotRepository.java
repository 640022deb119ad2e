package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The urn. An answer is no row: it raises counts, and its texts are mixed with those that are there. Each answer writes every
 * count, text and mark of its survey again, so that no row tells, by its transaction or its place in the file, which answer
 * came with which mark.
 */
@ApplicationScoped
class BallotRepository {
    private final Sql sql;

    BallotRepository(Sql sql) {
        this.sql = sql;
    }

    record Tally(UUID questionId, int choice, int answers) {}

    record Choice(UUID questionId, int choice) {}

    record Text(UUID questionId, String text) {}

    boolean spent(byte[] digest) {
        return !sql.list("SELECT 1 FROM survey_mark WHERE digest = ?", row -> true, (Object) digest)
                .isEmpty();
    }

    /** @return false if it had served */
    boolean spend(byte[] digest, UUID event) {
        if (sql.update("INSERT INTO survey_mark (digest, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING", digest, event)
                == 0) {
            return false;
        }
        sql.update("UPDATE survey_mark SET event_id = event_id WHERE event_id = ?", event);
        return true;
    }

    /** @param chosen of each question that has options, the one that was chosen */
    void count(UUID event, List<Choice> chosen) {
        sql.update("UPDATE survey SET answers = answers + 1 WHERE event_id = ?", event);
        sql.update(
                """
                UPDATE survey_tally t SET answers = t.answers + (SELECT count(*)::int FROM unnest(?::uuid[], ?::int[]) AS c (question_id, choice)
                    WHERE c.question_id = t.question_id AND c.choice = t.choice)
                FROM survey_question q WHERE q.id = t.question_id AND q.event_id = ?""",
                chosen.stream().map(Choice::questionId).toArray(UUID[]::new),
                chosen.stream().map(Choice::choice).toArray(Integer[]::new),
                event);
    }

    void mix(UUID event, List<Text> written) {
        sql.update(
                """
                WITH kept AS (DELETE FROM survey_text t USING survey_question q WHERE q.id = t.question_id AND q.event_id = ?
                              RETURNING t.question_id, t.text),
                     all_texts AS (SELECT question_id, text FROM kept
                                   UNION ALL SELECT w.question_id, w.text FROM unnest(?::uuid[], ?::text[]) AS w (question_id, text))
                INSERT INTO survey_text (question_id, text) SELECT question_id, text FROM all_texts ORDER BY random()""",
                event,
                written.stream().map(Text::questionId).toArray(UUID[]::new),
                written.stream().map(Text::text).toArray(String[]::new));
    }

    List<Tally> tallies(UUID event) {
        return sql.list(Tally.class, """
                SELECT t.question_id, t.choice, t.answers FROM survey_tally t JOIN survey_question q ON q.id = t.question_id
                WHERE q.event_id = ? ORDER BY q.position, t.choice""", event);
    }

    /** In no order but that of the lot. */
    List<Text> texts(UUID event) {
        return sql.list(Text.class, """
                SELECT t.question_id, t.text FROM survey_text t JOIN survey_question q ON q.id = t.question_id
                WHERE q.event_id = ? ORDER BY t.id""", event);
    }

    /** Nothing is left of who answered. */
    void forgetMarks(UUID event) {
        sql.update("DELETE FROM survey_mark WHERE event_id = ?", event);
    }

    /** How many there were is kept: it says of whom nothing. */
    int eraseTexts(Instant closedBefore) {
        sql.update("""
                UPDATE survey_question q SET erased_texts = written.texts
                FROM (SELECT question_id, count(*)::int AS texts FROM survey_text GROUP BY question_id) written, survey s
                WHERE written.question_id = q.id AND s.event_id = q.event_id AND s.closed_at < ?""", closedBefore);
        return sql.update("""
                DELETE FROM survey_text t USING survey_question q JOIN survey s ON s.event_id = q.event_id
                WHERE q.id = t.question_id AND s.closed_at < ?""", closedBefore);
    }
}
