package fr.gouv.pilo;

import static fr.gouv.pilo.Each.assertAll;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.shared.problem.ProblemCode;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class ProblemTest {
    @TestHTTPResource("/")
    URL url;

    @Test
    void every_problem_has_its_page() {
        assertAll(Arrays.stream(ProblemCode.values())
                .map(code -> () -> Api.anonymous()
                        .accept("text/html")
                        .get("/problems/" + code.slug())
                        .then()
                        .statusCode(200)
                        .contentType("text/html")
                        .body(containsString("Ce que vous pouvez faire"))));
    }

    @Test
    void the_fields_of_every_room_are_refused_with_french_sentences() {
        var answer = Calls.json(
                        Calls.someone(UUID.randomUUID().toString()),
                        "{\"code\":\"" + "A".repeat(41) + "\",\"title\":\"" + "a".repeat(201) + "\"}")
                .post("/api/v1/roadmaps")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();
        assertEquals(List.of("/code", "/endsOn", "/startsOn", "/title"), answer.getList("violations.pointer"));
        assertEquals(
                List.of(
                        "40 caractères au plus.",
                        "Ce champ est obligatoire.",
                        "Ce champ est obligatoire.",
                        "200 caractères au plus."),
                answer.getList("violations.message"));
    }

    @Test
    void a_body_beyond_the_limit_is_a_french_413_before_it_is_read() {
        Api.as(Tokens.person("admin"))
                .contentType("application/json")
                .body("{\"x\":\"" + "a".repeat(2_200_000) + "\"}")
                .post("/api/v1/audit-verifications")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("taille"));
    }

    /** Nothing says beforehand how long such a body is. */
    @Test
    void a_body_that_is_sent_in_pieces_is_counted_as_it_is_read() throws Exception {
        assertEquals(413, inPieces(2_300_000));
        assertEquals(422, inPieces(1_900_000), "read whole, then refused for what it lacks");
    }

    /** @param length of blanks, which are read and mean nothing: a list would be left at its bound */
    private int inPieces(int length) throws Exception {
        var body = "{\"title\":" + " ".repeat(length) + "\"Essai\"}";
        var request = HttpRequest.newBuilder(URI.create(url + "api/v1/projects"))
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.person("mission-lead")
                                        .territories("REG-76")
                                        .sign())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0],
                answer.body());
        return answer.statusCode();
    }
}
