package fr.gouv.pilo;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files that arrive broken, or too many, are the sender's to mend. */
@PiloTest
class UploadTest {
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    @Test
    void files_that_end_before_their_last_boundary_are_a_french_400() throws Exception {
        for (var body : List.of(
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\na;b\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\n",
                "--x\r\nContent-Disp",
                "rien",
                "")) {
            var answer = multipart("multipart/form-data; boundary=x", body);
            assertEquals(400, answer.statusCode(), body + answer.body());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        }
        var answer = multipart("multipart/form-data", "--x--");
        assertTrue(Set.of(400, 415).contains(answer.statusCode()), answer.body());
    }

    @Test
    void too_many_files_are_refused_with_the_number_that_is_taken() {
        var request = Api.as(CALLER);
        for (var i = 0; i <= 200; i++) {
            request.multiPart("files", "f" + i + ".csv", "a;b".getBytes(), "text/csv");
        }
        request.post("/api/v1/measurement-imports")
                .then()
                .statusCode(400)
                .body("detail", equalTo("Un import prend 200 fichiers au plus."));
    }

    private static HttpResponse<String> multipart(String type, String body) throws Exception {
        var base = RestAssured.baseURI + ":" + RestAssured.port;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1/measurement-imports"))
                                .header("Authorization", "Bearer " + CALLER.sign())
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
