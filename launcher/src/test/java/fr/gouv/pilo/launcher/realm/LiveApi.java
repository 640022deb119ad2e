package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The API of a running product, reached as scripts and browsers reach it: through the address of the pages. */
final class LiveApi {
    private static final String BOUNDARY = "pilo-live-part";
    private final String url = System.getenv("PILO_PUBLIC_URL") + "/api/v1";
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LiveKeycloak.Answer get(String token, String path) throws IOException, InterruptedException {
        return answer(
                http.send(request(token, path, "application/json").build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** Every row of a list: the stream has no pages, so that none can be forgotten. */
    List<JsonNode> rows(String token, String path) throws IOException, InterruptedException {
        var response =
                http.send(request(token, path, "application/x-ndjson").build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answers " + response.statusCode() + " " + response.body());
        }
        List<JsonNode> rows = new ArrayList<>();
        for (var line : response.body().lines().toList()) {
            rows.add(Json.MAPPER.readTree(line));
        }
        return rows;
    }

    /** Checks an import; nothing of it is applied. */
    LiveKeycloak.Answer check(String token, String values, String metadata) throws IOException, InterruptedException {
        var body = part("files", "valeurs.csv", values) + part("metadata", "indicateurs.csv", metadata) + "--"
                + BOUNDARY + "--\r\n";
        var request = request(token, "/measurement-imports", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** An act without a body, on the version that was read. */
    LiveKeycloak.Answer act(String token, String path, String version) throws IOException, InterruptedException {
        var request = request(token, path, "application/json")
                .header("If-Match", version)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String token, String path, String accept) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept);
    }

    private static LiveKeycloak.Answer answer(HttpResponse<String> response) throws IOException {
        return new LiveKeycloak.Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
    }

    private static String part(String name, String file, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }
}
