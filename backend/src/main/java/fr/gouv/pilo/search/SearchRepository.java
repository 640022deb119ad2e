package fr.gouv.pilo.search;

import fr.gouv.pilo.shared.contribution.Reader;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Asks one view of a room, in the columns that all share; the names of views are the rooms', never a caller's. */
@ApplicationScoped
class SearchRepository {
    record Found(String kind, String code, String title, String note, String path, BigDecimal score) {}

    /** The whole name, its beginning, one of its words; then what only tells of it. */
    private static final String SCORE = """
            CASE WHEN e.text = asked.typed OR lower(e.code) = lower(asked.code) THEN 4
                 WHEN starts_with(e.text, asked.typed) THEN 3
                 WHEN position(' ' || asked.typed IN ' ' || e.text) > 0 THEN 2
                 ELSE 1 END + ts_rank(e.words, asked.query)""";

    private static final String COLUMNS = "SELECT e.kind, e.code, e.title, e.note, e.path, ";
    private static final String BEST_FIRST = " ORDER BY score DESC, e.title COLLATE \"fr-x-icu\", e.code LIMIT ?";

    /** Errors of one or two letters; a word of less than four is all error then. */
    private static final String NEARNESS = "0.42";

    private static final int NEAR_FROM = 4;
    private static final int NEAR_WORDS = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Sql sql;

    SearchRepository(Sql sql) {
        this.sql = sql;
    }

    /** What was typed is analysed once, and not for each row (OFFSET 0 keeps the planner from writing it there). */
    List<Found> holding(String view, String typed, Reader reader, int most) {
        var values = new ArrayList<Object>(List.of(typed, typed, typed));
        var holds = SearchWords.of(typed).condition("e.words", "e.code", values);
        return found(
                COLUMNS + "(" + SCORE + ")::numeric AS score FROM " + view
                        + " e, (SELECT search_words(?) AS typed, ?::text AS code, search_query(?) AS query OFFSET 0) AS asked WHERE "
                        + holds,
                values,
                reader,
                most);
    }

    /** Until the end of the transaction. */
    void lookNearby() {
        sql.list("SELECT set_config('pg_trgm.word_similarity_threshold', ?, true)", row -> null, NEARNESS);
    }

    /** Each word stands there, or nearly so (trigrams). */
    List<Found> near(String view, String typed, Reader reader, int most) {
        var words = BETWEEN_WORDS
                .splitAsStream(typed)
                .filter(word -> word.length() >= NEAR_FROM)
                .limit(NEAR_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var each = Collections.nCopies(words.size(), "e.text %> (SELECT search_words(?))");
        // Whole words first, of them the name that says nothing else.
        var scores = Collections.nCopies(
                words.size(),
                "(SELECT strict_word_similarity(one, e.text) + similarity(one, e.text) / 10 FROM search_words(?) AS one)");
        var values = new ArrayList<Object>(words);
        values.addAll(words);
        return found(
                COLUMNS + "(" + String.join(" + ", scores) + ")::numeric AS score FROM " + view + " e WHERE "
                        + String.join(" AND ", each),
                values,
                reader,
                most);
    }

    private List<Found> found(String statement, List<Object> values, Reader reader, int most) {
        values.addAll(reader.values());
        values.add(most);
        return sql.list(Found.class, statement + " AND " + Reader.MAY_READ + BEST_FIRST, values.toArray());
    }
}
