package fr.gouv.pilo.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The one analyser of all searches, in the database. */
@PiloTest
class SearchAnalyserTest {
    private static final List<String> TITLES = List.of(
            "Dématérialisation eau/assainissement, coopération AURA <Alpha>, portail demarches.gouv.fr",
            "Écoles d'été : « Lire & écrire » aujourd’hui, n° 3/4",
            "Œuvres d’art – hôpital de Saint-Girons (Ariège), budget 1 200,50 € 1e5 007 12e5x",
            "L'accueil des usagers : PRJ-2026-014_bis, contact@exemple.fr, co\u00ADopératives, eau\u200Bpotable",
            "ĒTRE ÉTÉ À L’ÎLE – ΑΘΗΝΑ Жизнь ﬁn½");

    @Inject
    Sql sql;

    private boolean finds(String title, String typed) {
        return sql.one(
                        "SELECT coalesce(search_vector(?) @@ search_query(?), false)",
                        row -> row.getBoolean(1),
                        title,
                        typed)
                .orElseThrow();
    }

    /** Each beginning of each run of characters between spaces, punctuation included, composed or not. */
    @Test
    void every_beginning_of_every_word_finds_its_title() {
        var asked = 0;
        var missed = new ArrayList<String>();
        for (var title : TITLES) {
            for (var word : title.split("[^\\p{L}\\p{N}\\p{Cf}]+")) {
                for (var end = 1; end <= word.length(); end++) {
                    asked++;
                    var typed = word.substring(0, end);
                    var decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
                    if (!finds(title, typed) || !finds(title, decomposed) || !finds(title, typed.toUpperCase())) {
                        missed.add(typed + " in " + title);
                    }
                }
            }
        }
        assertTrue(asked > 200, "beginnings asked: " + asked);
        assertEquals(List.of(), missed);
    }

    @Test
    void whole_words_are_french_and_the_rest_of_the_query_holds() {
        var title = TITLES.get(0);
        for (var typed : List.of(
                "DEMATERIALISATIONS",
                "eaux",
                "l'eau",
                "des coopérations en AURA",
                "eau/assain",
                "(portail) demarches.gouv.fr!",
                "\"coopération aura\" eau",
                "\"AURA\"",
                "inconnu or alpha",
                "eau -inconnu")) {
            assertTrue(finds(title, typed), typed);
        }
        for (var typed : List.of(
                "eau inconnu", "\"eau coopération\"", "\"dématérialisat\"", "eau -alpha", "-AURA", "aurait", "& | !")) {
            assertFalse(finds(title, typed), typed);
        }
    }

    @Test
    void a_dash_alone_is_no_operator() {
        var title = "Accueil – Dématérialisation des démarches";
        for (var typed : List.of(
                "accueil - démat",
                "accueil – démat",
                "- démat",
                "accueil -",
                "accueil -- démat",
                "accueil -\tdémat",
                "\"accueil\" - démarches",
                "accueil - démarches -inconnu",
                "accueil - -inconnu",
                "- or accueil")) {
            assertTrue(finds(title, typed), typed);
        }
        for (var typed : List.of(
                "accueil -dématérialisation", "accueil - inconnu", "accueil - -démarches", "-", "- -", "- or -")) {
            assertFalse(finds(title, typed), typed);
        }
    }

    @Test
    void the_indexes_of_the_rooms_serve_it() {
        for (var table : List.of("project", "indicator_version", "priority")) {
            var plan = QuarkusTransaction.requiringNew().call(() -> {
                sql.list("SELECT set_config('enable_seqscan', 'off', true)", row -> null);
                return String.join(
                        "\n",
                        sql.list(
                                "EXPLAIN SELECT id FROM " + table + " t WHERE t.search @@ search_query(?)",
                                row -> row.getString(1),
                                "dématérialisat"));
            });
            assertTrue(plan.contains("Bitmap Index Scan on " + table + "_search"), plan);
        }
    }

    @Test
    void no_room_has_an_analyser_of_its_own() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sources = files.filter(path -> path.toString().endsWith("Repository.java")
                            || path.toString().endsWith("Resource.java"))
                    .toList();
            assertTrue(sources.size() > 10, "sources read: " + sources.size());
            for (var source : sources) {
                var text = Files.readString(source);
                assertFalse(
                        text.contains("to_tsvector(") || text.contains("to_tsquery(") || text.contains("(fold("),
                        source.toString());
            }
        }
    }
}
