package fr.gouv.pilo.spending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.funding.BookRepairs;
import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random lives of EJ against {@link PaperBooks}, 9,850 sequences each on a scheme of its own: facts, taken as they are, so that
 * every rule gets broken somewhere and its anomaly is looked for. The other 150 go through the acts and their refusals:
 * {@link SpendingActsPropertyTest}.
 */
@PiloTest
class SpendingPropertyTest {
    private static final int SEQUENCES = 9_850;
    /** Sequences in a transaction: the end of one costs more than many operations. */
    private static final int BATCH = 50;

    @Inject
    Commitments commitments;

    @Inject
    CommitmentRequestRepository requests;

    @Inject
    RequestReservation reservation;

    @Inject
    Books books;

    @Inject
    BookRepairs repairs;

    @Inject
    Sql sql;

    @Test
    void b1_to_b18_totals_what_remains_and_anomalies_are_those_of_a_plain_model_after_each_of_9_850_sequences() {
        var random = new Random(20261129);
        var lives = new ArrayList<RandomLife>();
        for (var i = 0; i < SEQUENCES; i += BATCH) {
            var first = i;
            QuarkusTransaction.requiringNew().timeout(120).run(() -> {
                for (var n = first; n < first + BATCH; n++) {
                    var life = new RandomLife(n, random, commitments, requests, reservation, books, sql);
                    life.run();
                    check(life);
                    lives.add(life);
                }
            });
        }
        assertEquals(List.of(), repairs.mend(), "the kept totals of lines are the GROUP BY");
        assertTrue(lives.stream().mapToInt(life -> life.acts).sum() > 50_000, "operations");
        anomalies(lives);
    }

    private void check(RandomLife life) {
        life.lines.forEach((year, line) -> {
            var kept = books.totals(line);
            var paper = life.paper;
            assertEquals(paper.available(year), kept.availableAe(), life::told);
            assertEquals(paper.free(year), kept.freeAe(), life::told);
            assertEquals(paper.availableCp(year), kept.availableCp(), life::told);
            assertEquals(paper.potential(year), kept.potentialAe(), life::told);
            assertEquals(paper.acknowledged(year), kept.acknowledged(), life::told);
            assertEquals(paper.certified(year), kept.certified(), life::told);
        });
        assertEquals(life.paper.remaining(RandomLife.LAST), remaining(life), life::told);
        var lines = life.lines.values().toArray(UUID[]::new);
        assertEquals(0L, different(DIFFERENT_LINES, lines, lines, lines), life::told);
        assertEquals(0L, different(DIFFERENT_ITEMS, life.commitment, life.commitment), life::told);
        var kept = sql.list(
                KeptItem.class,
                "SELECT net, acknowledged, certified, paid, advanced FROM commitment_item WHERE commitment_id = ? ORDER BY number",
                life.commitment);
        assertEquals(life.items, kept.size());
        for (var i = 0; i < life.items; i++) {
            assertEquals(expected(life.paper, i), kept.get(i), life::told);
        }
    }

    private record KeptItem(
            BigDecimal net, BigDecimal acknowledged, BigDecimal certified, BigDecimal paid, BigDecimal advanced) {}

    private static KeptItem expected(PaperBooks paper, int item) {
        return new KeptItem(
                paper.net(item),
                paper.of(item, OperationKind.ACKNOWLEDGEMENT),
                paper.of(item, OperationKind.CERTIFICATION),
                paper.of(item, OperationKind.PAYMENT),
                paper.advanced(item));
    }

    private BigDecimal remaining(RandomLife life) {
        return life.lines.values().stream()
                .map(books::totals)
                .map(kept -> kept.consumedAe().subtract(kept.withdrawnEarlier()).subtract(kept.paidCp()))
                .reduce(PaperBooks.ZERO, BigDecimal::add);
    }

    private static final String RIGHT_LINES =
            "(SELECT * FROM budget_sums(NULL, NULL, true) WHERE line_id = ANY(?) UNION ALL SELECT * FROM budget_sums(NULL, NULL, false) WHERE line_id = ANY(?))";
    private static final String DIFFERENT_LINES =
            "(SELECT * FROM budget_total WHERE line_id = ANY(?) EXCEPT " + RIGHT_LINES + ")";
    private static final String DIFFERENT_ITEMS =
            "(SELECT * FROM commitment_item WHERE commitment_id = ? EXCEPT SELECT * FROM commitment_item_at(NULL, NULL) WHERE commitment_id = ?)";

    private long different(String rows, Object... values) {
        return sql.one("SELECT count(*) FROM " + rows + " d", row -> row.getLong(1), values)
                .orElseThrow();
    }

    private void anomalies(List<RandomLife> lives) {
        var read = new HashMap<String, Map<String, BigDecimal>>();
        var told = EnumSet.noneOf(AnomalyRule.class);
        var byScheme = lives.stream().collect(Collectors.toMap(life -> life.scheme, life -> life));
        for (var line : body().lines().toList()) {
            var one = json(line);
            var scheme = one.at("/budgetLine/scheme").asText();
            var life = byScheme.get(scheme);
            if (life != null) {
                told.add(AnomalyRule.valueOf(one.get("rule").asText()));
                read.computeIfAbsent(scheme, any -> new HashMap<>())
                        .merge(life.name(one), new BigDecimal(one.get("amount").asText()), BigDecimal::add);
            }
        }
        assertEquals(EnumSet.allOf(AnomalyRule.class), told, "each rule is broken somewhere");
        for (var life : lives) {
            assertEquals(life.anomalies(), read.getOrDefault(life.scheme, Map.of()), life::told);
        }
    }

    private static String body() {
        return Api.as(SpendingCalls.MISSION)
                .accept("application/x-ndjson")
                .get("/api/v1/budget-anomalies")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static final ObjectMapper READER = new ObjectMapper();

    private static JsonNode json(String line) {
        try {
            return READER.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
