package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.abandon;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.reverse;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import what, and sees which imports. */
@PiloTest
class ImportScopeTest {
    @Test
    void s2_a_machine_with_territories_imports_those_only_and_sees_its_own_imports_only() {
        var code = newIndicator();
        var machine = Tokens.machine("roadmap:write", "roadmap:read").territories("DEPT-31");
        // Defining what all share is not for who writes for a part.
        applied(lead(), exchange(code + ";R76;2023-12-01;va;0"), metadata(code));
        check(machine, exchange(code + ";R76;2024-01-01;va;1", code + ";D31;2024-01-01;va;1"), metadata(code))
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues.value", contains("R76"))
                .body("issues[0].reason", equalTo("Cette zone n'est pas dans votre périmètre."));
        var own = applied(machine, exchange(code + ";D31;2024-01-01;va;1"), metadata(code));
        var other = checked(lead(), exchange(code + ";D31;2024-01-01;va;2"), null);
        Api.as(machine).get(IMPORTS).then().body("items.id", hasItem(own)).body("items.id", not(hasItem(other)));
        for (var path : List.of("", "/changes", "/issues", "/files/0", "/differences")) {
            Api.as(machine).get(IMPORTS + "/" + own + path).then().statusCode(200);
            Api.as(machine).get(IMPORTS + "/" + other + path).then().statusCode(404);
        }
        apply(machine, other).statusCode(404);
        reverse(machine, other).statusCode(404);
        abandon(machine, other).statusCode(404);
        Api.as(machine)
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .body("items.territory", contains("DEPT-31"));
        applied(lead(), exchange(code + ";R76;2024-01-01;va;5"), null);
        Api.as(machine)
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .body("items.territory", contains("DEPT-31"));
        reverse(machine, own).statusCode(200);
    }

    @Test
    void s2_a_person_of_another_region_sees_no_import_and_brings_own_territories_only() {
        var code = newIndicator();
        var stranger = Tokens.person("mission-lead").territories("REG-44");
        var ours = checked(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        Api.as(stranger).get(IMPORTS + "/" + ours).then().statusCode(404);
        Api.as(stranger).get(IMPORTS).then().body("total", equalTo(0));
        apply(stranger, ours).statusCode(404);
        abandon(stranger, ours).statusCode(404);
        check(stranger, exchange(code + ";R76;2024-01-01;va;1"), metadata(code))
                .body("issues[0].code", equalTo("zone-forbidden"));
    }

    @Test
    void an_assistant_applies_but_does_not_undo_and_leadership_sees() {
        var code = newIndicator();
        var assistant = Tokens.person("assistant").territories("REG-76");
        var id = applied(assistant, exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        reverse(assistant, id).statusCode(403);
        var leadership = Tokens.person("leadership").territories("DEPT-46");
        Api.as(leadership).get(IMPORTS + "/" + id).then().statusCode(200);
        apply(leadership, id).statusCode(403);
        abandon(leadership, id).statusCode(403);
        reverse(lead(), id).statusCode(200);
    }
}
