package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Keycloak of a running product (make test gives its address), as the tests of the realm use it. */
final class LiveKeycloak {
    static final Path STEPS = Path.of(System.getProperty("pilo.root", "..")).resolve("keycloak/steps");
    static final String PUBLIC_URL = "https://pilo.example";
    final String url = System.getenv("PILO_KEYCLOAK_URL");
    private final HttpClient http = HttpClient.newHttpClient();

    AdminApi admin() {
        return new AdminApi(
                url, System.getenv("PILO_KEYCLOAK_ADMIN_CLIENT"), System.getenv("PILO_KEYCLOAK_ADMIN_SECRET"));
    }

    /** @return how many writes it took */
    int apply(String realm, List<Path> steps) throws IOException, InterruptedException {
        var api = admin();
        new RealmApplier(api, realm).apply(RealmState.fold(steps, PUBLIC_URL));
        return api.writes();
    }

    static List<Path> productionSteps() throws IOException {
        return RealmState.numbered(STEPS);
    }

    void drop(String realm) throws IOException, InterruptedException {
        var api = admin();
        if (api.get("/" + realm).isPresent()) {
            api.delete("/" + realm);
        }
    }

    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }

        /** What the access token says of its bearer. */
        JsonNode claims() throws IOException {
            return Json.MAPPER.readTree(
                    Base64.getUrlDecoder().decode(text("access_token").split("\\.")[1]));
        }
    }

    /** A person's session of the interface, by the grant that the demonstration alone allows. */
    Answer signedIn(String user, String password) throws IOException, InterruptedException {
        return signedIn("pilo-spa", user, password);
    }

    Answer signedIn(String client, String user, String password) throws IOException, InterruptedException {
        var answer = token(
                "pilo", Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
        if (answer.status() != 200) {
            throw new IOException(user + " cannot sign in: " + answer.body());
        }
        return answer;
    }

    Answer refreshed(String refreshToken) throws IOException, InterruptedException {
        return token(
                "pilo", Map.of("grant_type", "refresh_token", "client_id", "pilo-spa", "refresh_token", refreshToken));
    }

    Answer token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        return answer(request);
    }

    Answer authorise(String realm, Map<String, String> query) throws IOException, InterruptedException {
        var address = url + "/realms/" + realm + "/protocol/openid-connect/auth?" + encoded(query);
        var response =
                http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        var location = response.headers().firstValue("Location").orElse("");
        return new Answer(
                response.statusCode(),
                Json.MAPPER.createObjectNode().put("location", location).put("page", response.body()));
    }

    Answer account(String method, String token, JsonNode body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/realms/pilo/account"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return answer(request);
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        var body = response.body().startsWith("{")
                ? Json.MAPPER.readTree(response.body())
                : Json.MAPPER.createObjectNode();
        return new Answer(response.statusCode(), body);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> AdminApi.encode(e.getKey()) + "=" + AdminApi.encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }
}
