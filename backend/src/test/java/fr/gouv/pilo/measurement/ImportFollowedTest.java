package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.reverse;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A script that follows {@code updatedSince} while an import is written, then undone, misses no value of it. */
@PiloTest
class ImportFollowedTest {
    private static final List<String> ZONES = List.of("R76", "D09", "D31", "D46", "D81");
    private static final int MONTHS = 240;

    private final String code = newIndicator();
    private final String reader = Tokens.machine("roadmap:read").sign();
    private final Set<String> living = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private String since;

    @Test
    void a_reader_that_polls_during_an_import_and_its_undoing_sees_every_value_come_and_go() throws Exception {
        var id = checked(lead(), exchange(rows()), metadata(code));
        poll();
        during(() -> apply(lead(), id).statusCode(200));
        assertEquals(ZONES.size() * MONTHS, living.size());
        assertEquals(Set.of(), gone);
        var written = Set.copyOf(living);
        during(() -> reverse(lead(), id).statusCode(200));
        assertTrue(gone.containsAll(written), "withdrawn values that were not told");
    }

    private String[] rows() {
        return ZONES.stream()
                .flatMap(zone -> IntStream.range(0, MONTHS).mapToObj(month -> "%s;%s;%s-01;va;%d"
                        .formatted(code, zone, YearMonth.of(2005, 1).plusMonths(month), month)))
                .toArray(String[]::new);
    }

    private void during(Runnable act) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var done = thread.submit(act);
            do {
                poll();
            } while (!done.isDone());
            done.get();
        } finally {
            thread.shutdownNow();
        }
        poll();
    }

    /** Reads what changed; where to go on from is told before the stream begins, in its header. */
    private void poll() {
        // Not through the validator of the contract, which takes an empty stream for a missing body.
        var request =
                given().auth().oauth2(reader).accept("application/x-ndjson").queryParam("indicator", code);
        var answer = (since == null ? request : request.queryParam("updatedSince", since)).get("/api/v1/measurements");
        assertEquals(200, answer.statusCode());
        since = answer.getHeader("Next-Since");
        read(answer.asString()).forEach(row -> {
            var id = (String) row.get("id");
            if (Boolean.TRUE.equals(row.get("deleted"))) {
                gone.add(id);
            } else {
                living.add(id);
            }
        });
    }

    private static Stream<Map<String, Object>> read(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(line -> JsonPath.from(line)
                .getMap("$"));
    }
}
