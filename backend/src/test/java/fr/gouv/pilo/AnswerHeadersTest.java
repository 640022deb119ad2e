package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.gouv.pilo.ContractFile.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script needs to go on from an answer stands in its headers: what is served, where it is, until when it was read. */
@PiloTest
class AnswerHeadersTest {
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    @Test
    void a_method_that_is_not_served_is_a_405_that_says_which_are() {
        var paths = Calls.secured().map(Operation::path).distinct().toList();
        assertAll(paths.stream().map(path -> () -> {
            var served = Calls.secured()
                    .filter(operation -> operation.takesAddress(path))
                    .map(operation -> operation.method().toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            var address = path.replaceAll("\\{[^}]+}", "00000000-0000-7000-8000-000000000000");
            var answer = Api.as(CALLER).request("PATCH", address);
            assertEquals(405, answer.statusCode(), path);
            assertEquals(expected(served), words(answer.header("Allow")), path);
        }));
    }

    private static Set<String> expected(Set<String> served) {
        var all = new TreeSet<>(served);
        all.add("OPTIONS");
        if (served.contains("GET")) {
            all.add("HEAD");
        }
        return all;
    }

    private static Set<String> words(String header) {
        return header == null ? Set.of() : new TreeSet<>(List.of(header.split(", ")));
    }

    @Test
    void what_is_created_tells_its_address() {
        var created = Calls.json(CALLER, "{\"name\":\"Adresse\",\"kind\":\"SERVICE\",\"territory\":\"REG-76\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract();
        assertEquals("/api/v1/organisations/" + created.path("id"), created.header("Location"));
        Api.as(CALLER).get(created.header("Location")).then().statusCode(200).body("name", equalTo("Adresse"));
    }

    @Test
    void an_act_that_creates_nothing_to_read_by_itself_tells_no_address() {
        Api.as(CALLER)
                .post("/api/v1/audit-verifications")
                .then()
                .statusCode(201)
                .header("Location", nullValue());
    }

    @Test
    void the_contract_says_which_creations_tell_their_address_and_which_lists_tell_next_since() {
        var located = Calls.secured()
                .filter(operation ->
                        operation.node().at("/responses/201/headers/Location").isObject())
                .map(Operation::id)
                .toList();
        assertThat(
                located,
                containsInAnyOrder(
                        "createProject",
                        "createReferent",
                        "createOrganisation",
                        "defineIndicator",
                        "createPriority",
                        "createRoadmap",
                        "checkMeasurementImport",
                        "createFundingScheme",
                        "createBudgetLine",
                        "createMovement",
                        "createCarryOver",
                        "createPaymentForecast",
                        "createCommitmentRequest",
                        "createCommitment",
                        "createPayment",
                        "createPlannedCertification",
                        "storeClosingDocument",
                        "storeCarryOverDocument",
                        "checkChorusImport",
                        "checkAttendanceImport",
                        "createEvent",
                        "createSpeaker",
                        "createRegistration",
                        "createHeadcount"));
        assertAll(lists().map(operation -> () -> assertEquals(
                operation.hasParameter("updatedSince"),
                operation.node().at("/responses/200/headers/Next-Since").isObject(),
                operation.toString())));
    }

    @Test
    void only_the_lists_that_take_updatedSince_tell_next_since() {
        var lists = lists().filter(operation -> !operation.hasPathParameter()).toList();
        assertAll(lists.stream().map(operation -> () -> {
            var answer = Api.as(CALLER).queryParam("limit", 1).get(operation.path());
            var follows = operation.hasParameter("updatedSince");
            assertEquals(200, answer.statusCode(), operation.toString());
            assertEquals(follows, answer.header("Next-Since") != null, operation.toString());
            assertEquals(follows, answer.path("nextSince") != null, operation.toString());
        }));
        assertThat(
                lists.stream()
                        .filter(operation -> operation.hasParameter("updatedSince"))
                        .map(Operation::id)
                        .toList(),
                hasItems("listProjects", "listOrganisations", "listRates", "listMeasurements"));
    }

    private static Stream<Operation> lists() {
        return Calls.secured()
                .filter(operation ->
                        operation.node().at("/responses/200/content").has("text/csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/csv",
                "application/x-ndjson",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void every_format_of_a_list_tells_next_since(String accept) {
        var since = Api.as(CALLER)
                .accept(accept)
                .get("/api/v1/organisations")
                .then()
                .statusCode(200)
                .extract()
                .header("Next-Since");
        assertNotNull(since);
        Api.as(CALLER)
                .queryParam("updatedSince", since)
                .get("/api/v1/organisations")
                .then()
                .statusCode(200);
    }
}
