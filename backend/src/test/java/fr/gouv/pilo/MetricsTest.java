package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What an operator can see of the API from outside: metrics, and the ids that tie log lines to requests. */
@PiloTest
class MetricsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void the_metrics_tell_requests_by_route_the_pool_imports_jobs_refusals_and_the_chain() {
        var lead = Tokens.person("mission-lead").territories("REG-76");
        Api.as(lead).get("/api/v1/territories/DEPT-31");
        Api.as(lead)
                .multiPart(
                        "files",
                        "valeurs.csv",
                        "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n".getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/api/v1/measurement-imports")
                .then()
                .statusCode(201);
        Api.as(lead).get("/api/v1/audit-entries").then().statusCode(403);
        Api.as(Tokens.person("admin"))
                .post("/api/v1/audit-verifications")
                .then()
                .statusCode(201);
        var told = given().baseUri(metrics.toString())
                .port(metrics.getPort())
                .get("")
                .asString();
        assertAll(Stream.of(
                        "http_server_requests_seconds_count\\{.*uri=\"/api/v1/territories/\\{code\\}\".*",
                        "agroal_active_count\\{.*",
                        "agroal_awaiting_count\\{.*",
                        "pilo_imports_total\\{.*status=\"refused\".*",
                        "pilo_job_last_success_seconds\\{.*job=\"audit-seal\".*",
                        "pilo_job_last_success_seconds\\{.*job=\"audit-head\".*",
                        "pilo_refusals_total\\{.*code=\"forbidden\".*",
                        "pilo_refusals_total\\{.*code=\"too-many-requests\".*",
                        "pilo_audit_chain_valid(\\{.*\\})? 1\\.0",
                        "pilo_audit_chain_verified_seconds.* \\d.*",
                        "pilo_audit_waiting.*",
                        "pilo_mail_waiting.*",
                        "pilo_mail_oldest_waiting_seconds.*",
                        "pilo_mail_in_doubt.*",
                        "pilo_mail_paused.*",
                        "pilo_places_taken\\{.*work=\"export\".*",
                        "pilo_audit_sealed_position.*")
                .map(line -> (Executable)
                        () -> assertTrue(told.lines().anyMatch(text -> text.matches(line)), line + " in\n" + told)));
    }

    @Test
    void a_trace_of_the_caller_comes_back_under_a_span_of_ours() {
        given().header("traceparent", PARENT)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("traceparent", matchesPattern("00-" + TRACE + "-[0-9a-f]{16}-01"))
                .header("traceparent", not(PARENT));
        given().header("traceparent", PARENT)
                .get("/problems")
                .then()
                .statusCode(200)
                .header("traceparent", startsWith("00-" + TRACE));
    }

    @Test
    void what_is_no_trace_is_ignored() {
        assertAll(Stream.of(
                        "00-" + TRACE,
                        "ff-" + TRACE + "-00f067aa0ba902b7-01",
                        "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01",
                        "00-" + TRACE + "-" + "0".repeat(16) + "-01",
                        PARENT.replace("4bf9", "4BF9"),
                        "x")
                .map(bad -> (Executable) () -> given().header("traceparent", bad)
                        .get("/problems")
                        .then()
                        .statusCode(200)
                        .header("traceparent", nullValue())));
    }

    @Test
    void a_line_carries_the_request_id_and_the_trace_of_its_request() {
        var found = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line instanceof ExtLogRecord ext
                        && ext.getFormattedMessage().startsWith("Refused")) {
                    found.add(ext.getMdc("requestId") + " " + ext.getMdc("traceId"));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            given().header("traceparent", PARENT)
                    .header("X-Request-Id", "essai-journal-1")
                    .get("/api/v1/me");
            given().header("X-Request-Id", "essai-journal-2").get("/api/v1/me");
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertEquals("essai-journal-1 " + TRACE, found.get(0));
        assertEquals("essai-journal-2 null", found.get(1));
    }
}
