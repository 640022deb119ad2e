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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random lives of EJ against {@link PaperBooks}, each sequence on a scheme of its own: facts, taken as they are, so that
 * every rule gets broken somewhere and its anomaly is looked for. The other 150 go through the acts and their refusals:
 * {@link SpendingActsPropertyTest}.
 */
@PiloTest
class SpendingPropertyTest {
    /** -Dpilo.lives=9850 for the 10,000 of a long run. */
    private static final int SEQUENCES = Integer.getInteger("pilo.lives", 500);

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
    void b1_to_b18_totals_what_remains_and_anomalies_are_those_of_a_plain_model_after_each_random_sequence() {
        var random = new Random(20261129);
        var lives = new ArrayList<RandomLife>();
        for (var i = 0; i < SEQUENCES; i += BATCH) {
            var batch = IntStream.range(i, i + BATCH)
                    .mapToObj(n -> new RandomLife(n, random, commitments, requests, reservation, books))
                    .toList();
            QuarkusTransaction.requiringNew().timeout(120).run(() -> {
                RandomLife.open(batch, sql, books);
                batch.forEach(RandomLife::run);
                check(batch);
            });
            lives.addAll(batch);
        }
        assertEquals(List.of(), repairs.mend(), "the kept totals of lines are the GROUP BY");
        assertTrue(lives.stream().mapToInt(life -> life.acts).sum() > 2 * SEQUENCES, "operations");
        anomalies(lives);
    }

    /** After each sequence, for none touches the lines or the EJ of another. */
    private void check(List<RandomLife> lives) {
        var lines = lives.stream().flatMap(life -> life.lines.values().stream()).toArray(UUID[]::new);
        var ej = lives.stream().map(life -> life.commitment).toArray(UUID[]::new);
        assertEquals(0L, different(DIFFERENT_LINES, lines, lines, lines), "kept totals of lines are the GROUP BY");
        assertEquals(0L, different(DIFFERENT_ITEMS, ej, ej), "kept totals of EJ are the GROUP BY");
        var ofLines = sql.list(KeptLine.class, LINES, (Object) lines).stream()
                .collect(Collectors.toMap(KeptLine::lineId, kept -> kept));
        var ofItems = sql.list(KeptItem.class, ITEMS, (Object) ej).stream()
                .collect(Collectors.groupingBy(KeptItem::commitmentId));
        for (var life : lives) {
            life.lines.forEach(
                    (year, line) -> assertEquals(expected(life.paper, year, line), ofLines.get(line), life::told));
            var items = IntStream.range(0, life.items)
                    .mapToObj(item -> expected(life, item))
                    .toList();
            assertEquals(items, ofItems.get(life.commitment), life::told);
        }
    }

    private static final String LINES = """
            SELECT t.line_id, t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae AS available,
                   t.initial_ae + t.carried_ae + t.moved_ae - t.consumed_ae - t.requested_ae AS free,
                   t.initial_cp + t.carried_cp + t.moved_cp - t.paid_cp AS available_cp, t.potential_ae AS potential,
                   t.acknowledged, t.certified,
                   (SELECT sum(o.consumed_ae - o.withdrawn_earlier - o.paid_cp) FROM budget_line x JOIN budget_total o ON o.line_id = x.id AND o.whole
                    WHERE x.scheme_id = l.scheme_id AND x.fiscal_year <= l.fiscal_year) AS remaining
            FROM budget_total t JOIN budget_line l ON l.id = t.line_id WHERE t.whole AND t.line_id = ANY(?)""";
    private static final String ITEMS = """
            SELECT commitment_id, net, acknowledged, certified, paid, advanced FROM commitment_item
            WHERE commitment_id = ANY(?) ORDER BY commitment_id, number""";

    private record KeptLine(
            UUID lineId,
            BigDecimal available,
            BigDecimal free,
            BigDecimal availableCp,
            BigDecimal potential,
            BigDecimal acknowledged,
            BigDecimal certified,
            BigDecimal remaining) {}

    private record KeptItem(
            UUID commitmentId,
            BigDecimal net,
            BigDecimal acknowledged,
            BigDecimal certified,
            BigDecimal paid,
            BigDecimal advanced) {}

    private static KeptLine expected(PaperBooks paper, int year, UUID line) {
        return new KeptLine(
                line,
                paper.available(year),
                paper.free(year),
                paper.availableCp(year),
                paper.potential(year),
                paper.acknowledged(year),
                paper.certified(year),
                paper.remaining(year));
    }

    private static KeptItem expected(RandomLife life, int item) {
        var paper = life.paper;
        return new KeptItem(
                life.commitment,
                paper.net(item),
                paper.of(item, OperationKind.ACKNOWLEDGEMENT),
                paper.of(item, OperationKind.CERTIFICATION),
                paper.of(item, OperationKind.PAYMENT),
                paper.advanced(item));
    }

    private static final String DIFFERENT_LINES = """
            ((SELECT * FROM budget_total WHERE line_id = ANY(?)) EXCEPT
             (SELECT * FROM budget_sums(NULL, NULL, true) WHERE line_id = ANY(?) UNION ALL
              SELECT * FROM budget_sums(NULL, NULL, false) WHERE line_id = ANY(?)))""";
    private static final String DIFFERENT_ITEMS = """
            (SELECT * FROM commitment_item WHERE commitment_id = ANY(?) EXCEPT
             SELECT * FROM commitment_item_at(NULL, NULL) WHERE commitment_id = ANY(?))""";

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
