package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The interactive documentation of the API, which a desk without the Internet opens too. */
@Tag("live")
class DocumentationPageLiveTest {
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:src|href)\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//.*", Pattern.CASE_INSENSITIVE);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void the_documentation_loads_all_from_the_product_itself() throws IOException, InterruptedException {
        var origin = System.getenv("PILO_PUBLIC_URL");
        var page = get(URI.create(origin + "/api/docs"));
        assertEquals(200, page.statusCode());
        assertTrue(page.uri().toString().startsWith(origin + "/api/docs"), page.uri() + " is where it ends");
        var type = page.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("text/html"), type);
        var addresses = ADDRESS.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertFalse(addresses.isEmpty(), page.body());
        for (var address : addresses) {
            assertFalse(ELSEWHERE.matcher(address).matches(), address);
            assertEquals(200, get(page.uri().resolve(address)).statusCode(), address);
        }
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
