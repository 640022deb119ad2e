package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who writes for a part of the region defines nothing for all of it, by whatever way. */
@PiloTest
class ImportDefineScopeTest {
    /** As partner-demo's token. */
    private static final Tokens PARTNER =
            Tokens.machine("roadmap:read", "roadmap:write").territories("DEPT-31");

    private static final List<Tokens> BOUNDED = List.of(
            PARTNER,
            Tokens.person("mission-lead").territories("DEPT-31"),
            Tokens.person("assistant").territories("DEPT-31", "DEPT-81"),
            Tokens.machine("roadmap:write").territories("REG-44", "DEPT-31"));

    @Test
    void s2_a_bounded_writer_creates_no_indicator_by_an_import_and_the_check_names_it() {
        for (var bounded : BOUNDED) {
            var code = newIndicator();
            check(bounded, exchange(code + ";D31;2024-01-01;va;1"), metadata(code))
                    .statusCode(201)
                    .body("status", equalTo("REFUSED"))
                    .body("issues.code", contains("define-forbidden"))
                    .body("issues[0].file", equalTo("indicateurs.csv"))
                    .body("issues[0].value", equalTo(code))
                    .body("issues[0].reason", containsString(code));
            Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(404);
        }
    }

    @Test
    void s2_a_bounded_writer_brings_values_of_what_exists_though_its_metadata_describes_it() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        applied(PARTNER, exchange(code + ";D31;2024-01-01;va;1"), metadata(code));
    }

    @Test
    void s2_what_was_checked_by_who_may_define_is_not_applied_by_who_may_not() {
        var code = newIndicator();
        var id = checked(lead(), exchange(code + ";D31;2024-01-01;va;1"), metadata(code));
        apply(Tokens.person("assistant").territories("DEPT-31"), id)
                .statusCode(403)
                .body("detail", containsString(code));
        Api.as(lead()).get(IMPORTS + "/" + id).then().body("status", equalTo("CHECKED"));
    }

    @Test
    void the_same_anomaly_is_told_once_with_its_count() {
        var rows = new String[241];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = "IND-9990;D31;20%02d-%02d-01;va;1".formatted(1 + i / 12, 1 + i % 12);
        }
        check(lead(), exchange(rows), null)
                .statusCode(201)
                .body("issueCount", equalTo(241))
                .body("issueGroups", hasSize(1))
                .body("issueGroups[0].count", equalTo(241))
                .body("issueGroups[0].value", equalTo("IND-9990"))
                .body("issueGroups[0].lines", hasSize(20))
                .body("issueGroups[0].lines[0]", equalTo(2));
    }

    @Test
    void two_anomalies_are_two_groups_in_the_order_of_the_file() {
        check(
                        lead(),
                        exchange(
                                "IND-9990;D31;2024-01-01;va;1",
                                "IND-9991;D31;2024-01-01;va;1",
                                "IND-9990;D31;2024-02-01;va;1"),
                        null)
                .body("issueGroups.value", contains("IND-9990", "IND-9991"))
                .body("issueGroups.count", contains(2, 1))
                .body("issueGroups[0].lines", contains(2, 4));
    }
}
