package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an import says of its rows adds up: a row is read, skipped or refused, never two of these. */
@PiloTest
class ImportCountsTest {
    private static final String OPEN_DATA =
            "indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta\n";

    private record Counts(int rows, int skipped, int refused, int values, int added, int changed, int unchanged) {}

    @Test
    void of_two_rows_alike_the_second_is_refused_and_the_first_counts_once() {
        var code = newIndicator();
        var counts = counts(checked(exchange(code + ";R76;2024-01-01;va;1", code + ";R76;2024-01-01;va;1"), code));
        assertEquals(new Counts(2, 0, 1, 1, 1, 0, 0), counts);
    }

    @Test
    void each_row_of_an_exchange_file_has_one_fate() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1", code + ";R76;2024-02-01;va;2"), metadata(code));
        var id = checked(
                exchange(
                        code + ";R76;2024-01-01;va;1", // unchanged
                        code + ";R76;2024-02-01;va;3", // changed
                        code + ";R76;2024-03-01;va;4", // skipped: given again later in the month
                        code + ";R76;2024-03-15;va;5", // new
                        code + ";R76;2024-03-15;va;6", // refused: a duplicate
                        code + ";R76;2024-03-15;va;6", // refused too
                        code + ";R99;2024-03-15;va;7"), // refused: no such zone
                code);
        assertEquals(new Counts(7, 1, 3, 3, 1, 1, 1), counts(id));
        addsUp(id);
    }

    @Test
    void each_row_of_open_data_has_one_fate_whatever_it_carries() {
        var code = newIndicator();
        var text = new StringBuilder(OPEN_DATA);
        for (var row : List.of(
                "D31,2022-01-01,DEPT,0,1,9,", // three values
                "D31,2022-02-01,DEPT,,,,12.00", // a published rate alone
                "D31,2022-03-01,DEPT,,,,", // nothing
                "D31,,DEPT,,,,", // nothing
                "D31,2022-01-15,DEPT,,2,,", // given again in the same month: the first row still brings two values
                "D46,2022-01-01,DEPT,,2,,", // skipped: given again later in the month
                "D46,2022-01-15,DEPT,,3,,",
                "D46,2022-01-15,DEPT,,3,8,", // refused: its VA is a duplicate, so its target does not come either
                "D99,2022-01-15,DEPT,,3,,")) { // refused
            text.append(code).append(',').append(row).append('\n');
        }
        var id = checked(text.toString().getBytes(StandardCharsets.UTF_8), code);
        assertEquals(new Counts(9, 3, 2, 4, 4, 0, 0), counts(id));
        addsUp(id);
    }

    @Test
    void a_faulty_row_of_metadata_is_no_row_of_values() {
        var code = newIndicator();
        var faulty = ("indic_id;nom;tendance\n" + code + ";Essai;HAUSSE\nIND-1;Essai;HAUSSE\n")
                .getBytes(StandardCharsets.UTF_8);
        String id = check(lead(), exchange(code + ";R76;2024-01-01;va;1"), faulty)
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(new Counts(1, 0, 0, 1, 1, 0, 0), counts(id));
    }

    /** Values are those that count; rows are those that bring one (or a published rate), those skipped, those refused. */
    private static void addsUp(String id) {
        var counts = counts(id);
        assertEquals(counts.values(), counts.added() + counts.changed() + counts.unchanged());
        List<Map<String, Object>> changes = Api.as(lead())
                .get(ImportFixture.IMPORTS + "/" + id + "/changes?limit=100")
                .jsonPath()
                .getList("items");
        var bringing = new HashSet<>();
        changes.stream().filter(c -> !"SKIPPED".equals(c.get("outcome"))).forEach(c -> bringing.add(c.get("line")));
        var rateAlone =
                Api.as(lead()).get(ImportFixture.IMPORTS + "/" + id).jsonPath().getInt("counts.publishedRates");
        assertEquals(counts.rows(), bringing.size() + rateAlone + counts.skipped() + counts.refused());
    }

    private static String checked(byte[] values, String code) {
        return check(lead(), values, metadata(code)).statusCode(201).extract().path("id");
    }

    private static Counts counts(String id) {
        var json = Api.as(lead()).get(ImportFixture.IMPORTS + "/" + id).jsonPath();
        return new Counts(
                json.getInt("counts.rows"),
                json.getInt("counts.skipped"),
                json.getInt("counts.refused"),
                json.getInt("counts.values"),
                json.getInt("counts.new"),
                json.getInt("counts.changed"),
                json.getInt("counts.unchanged"));
    }
}
