package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Keycloak's admin API with the rights of a client of the master realm; counts what it wrote. */
public final class AdminApi {
    /** Tokens of the master realm live 60 s: they are asked again well before. */
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String credentials;
    private String token = "";
    private long tokenAt;
    private int writes;

    public AdminApi(String url, String client, String secret) {
        this.url = url;
        this.credentials =
                "grant_type=client_credentials&client_id=" + encode(client) + "&client_secret=" + encode(secret);
    }

    public int writes() {
        return writes;
    }

    public Optional<JsonNode> get(String path) throws IOException, InterruptedException {
        var response = send("GET", path, null);
        return response.statusCode() == 404
                ? Optional.empty()
                : Optional.of(
                        Json.MAPPER.readTree(accepted("GET", path, response).body()));
    }

    public void post(String path, JsonNode body) throws IOException, InterruptedException {
        write("POST", path, body);
    }

    public void put(String path, JsonNode body) throws IOException, InterruptedException {
        write("PUT", path, body);
    }

    public void delete(String path) throws IOException, InterruptedException {
        write("DELETE", path, null);
    }

    void delete(String path, JsonNode body) throws IOException, InterruptedException {
        write("DELETE", path, body);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void write(String method, String path, JsonNode body) throws IOException, InterruptedException {
        accepted(method, path, send(method, path, body));
        writes++;
    }

    private static HttpResponse<String> accepted(String method, String path, HttpResponse<String> response)
            throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException("Keycloak a répondu " + response.statusCode() + " à " + method + " " + path + " : "
                    + response.body());
        }
        return response;
    }

    private HttpResponse<String> send(String method, String path, JsonNode body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - tokenAt > TOKEN_LIFE.toNanos()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .timeout(Duration.ofSeconds(60))
                    .POST(HttpRequest.BodyPublishers.ofString(credentials))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            token = Json.MAPPER
                    .readTree(accepted("POST", "token", response).body())
                    .path("access_token")
                    .asText();
            tokenAt = System.nanoTime();
        }
        return token;
    }
}
