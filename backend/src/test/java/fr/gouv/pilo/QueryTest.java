package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.Each.inTurn;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter that a script got wrong never answers everything: it is refused, and the answer names it alone. */
@PiloTest
class QueryTest {
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    @Test
    void a_list_is_sorted_as_asked_or_the_field_is_refused() {
        assertAll(Calls.readings()
                .filter(operation ->
                        operation.node().at("/responses/200/content").has("text/csv"))
                .map(operation -> () -> new GoodCalls()
                        .of(operation)
                        .request()
                        .queryParam("sort", "champInconnu")
                        .get(operation.path())
                        .then()
                        .statusCode(400)));
    }

    @Test
    void an_empty_value_is_refused_and_named_on_every_parameter() {
        assertAll(inTurn(Calls.readings().flatMap(Calls::queries), List.of("", " "), (query, value) -> () -> {
            var said = Calls.refusal(Api.as(CALLER)
                    .queryParam(query.name(), value)
                    .get(query.operation().address()));
            assertTrue(said.contains("« " + query.name() + " »") && said.contains("vide"), query + ": " + said);
        }));
    }

    @Test
    void a_parameter_that_takes_one_value_is_refused_when_given_twice() {
        assertAll(Calls.readings()
                .flatMap(operation -> Calls.querySingles(operation).stream().map(name -> () -> {
                    var said = Calls.refusal(Api.as(CALLER)
                            .queryParam(name, "2")
                            .queryParam(name, "3")
                            .get(operation.address()));
                    assertTrue(said.contains("« " + name + " »") && said.contains("une fois"), operation + ": " + said);
                })));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/organisations?q=secret&limit=abc | « limit » attend un nombre entier",
                "/api/v1/organisations?q=secret&offset=1e3 | « offset » attend un nombre entier",
                "/api/v1/projects?q=secret&stage=FINI | « stage » attend l'une de ces valeurs : VEILLE",
                "/api/v1/audit-entries?act=secret&account=moi | « account » attend un identifiant",
                "/api/v1/measurements?indicator=secret&importId=abc | « importId » attend un identifiant",
                "/api/v1/rates?indicator=secret&kind=X | « kind » attend l'une de ces valeurs : FINAL"
            })
    void a_value_that_is_not_admitted_is_named_alone_with_what_is_expected(String address, String said) {
        Api.as(CALLER)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("detail", allOf(containsString(said), not(containsString("secret"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measurements?updatedSince=%2B999999999-12-31T23:59:59Z",
                "measurements?updatedSince=1899-12-31T23:59:59Z",
                "measurements?knownAt=%2B999999999-12-31T23:59:59Z",
                "measurements?knownAt=-999999999-01-01T00:00:00Z",
                "measurements?knownAt=2201-01-01T00:00:00Z",
                "measurements?from=9999-01",
                "measurements?to=0000-01",
                "organisations?updatedSince=%2B999999999-12-31T23:59:59Z",
                "projects?updatedSince=%2B300000-01-01T00:00:00Z",
                "audit-entries?from=%2B999999999-12-31T23:59:59Z",
                "rates?asOf=%2B999999999-12-31",
                "rates?asOf=%2B999999999-12-31T23:59:59Z",
                "rates?asOf=2201-01-01",
                "rates?asOf=1899-12-31",
                "rates?updatedSince=%2B999999999-12-31T23:59:59Z",
                "territories/REG-76/roadmap-summary?asOf=%2B99999-12-31"
            })
    void a_moment_that_no_calendar_of_ours_holds_is_refused_and_named(String address) {
        var name = address.replaceAll(".*\\?|=.*", "");
        Api.as(CALLER)
                .urlEncodingEnabled(false)
                .get("/api/v1/" + address)
                .then()
                .statusCode(400)
                .body("detail", allOf(containsString("« " + name + " »"), containsString("1900")));
    }
}
