package fr.gouv.pilo.shared.face;

import static fr.gouv.pilo.Each.assertAll;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.limit.LimitedByHour;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** S31: what the product answers to anybody, and that it is nothing else. */
@PiloTest
class FacePagesTest {
    /**
     * Kept by hand: none opens by accident. They are no operations of the contract, which is for programs: they answer
     * pages, whose words may change at any time.
     */
    private static final Map<String, Set<String>> PUBLIC = Map.ofEntries(
            Map.entry("/public", Set.of("GET")),
            Map.entry("/public/mentions-legales", Set.of("GET")),
            Map.entry("/public/accessibilite", Set.of("GET")),
            Map.entry("/public/donnees-personnelles", Set.of("GET")),
            Map.entry("/public/lien/{token}", Set.of("GET", "POST")),
            Map.entry("/public/lien/{token}/{paper}", Set.of("GET")),
            Map.entry("/public/attestations", Set.of("GET", "POST")),
            Map.entry("/public/evenements", Set.of("GET")),
            Map.entry("/public/evenements/{slug}", Set.of("GET")),
            Map.entry("/public/evenements/{slug}/inscription", Set.of("GET", "POST")),
            Map.entry("/public/presence", Set.of("GET", "POST")),
            Map.entry("/public/questionnaire/{token}", Set.of("GET", "POST")),
            Map.entry("/public/emargement/liste", Set.of("GET")),
            Map.entry("/public/emargement/hors-ligne.js", Set.of("GET")));

    /** The one script that is ours to answer: it keeps the page of the door for when the network is away. */
    private static final String WORKER = "/public/emargement/hors-ligne.js";

    private static final List<String> PAGES =
            List.of("/public", "/public/mentions-legales", "/public/accessibilite", "/public/donnees-personnelles");

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    private static Stream<Method> methods() {
        return Arc.container()
                .beanManager()
                .getBeans(Object.class, jakarta.enterprise.inject.Any.Literal.INSTANCE)
                .stream()
                .map(jakarta.enterprise.inject.spi.Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)
                        && type.getAnnotation(Path.class).value().startsWith("/public"))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> verb(method) != null);
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    @Test
    void the_public_addresses_are_these_and_no_other() {
        var found = new TreeMap<String, Set<String>>();
        methods().forEach(method -> {
            var own = method.getAnnotation(Path.class);
            var path = method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : own.value());
            found.computeIfAbsent(path, key -> new TreeSet<>()).add(verb(method));
        });
        assertEquals(new TreeMap<>(PUBLIC), found);
    }

    @Test
    void each_is_for_everybody_a_page_limited_and_out_of_the_contract() {
        assertAll(methods().map(method -> () -> {
            var type = method.getDeclaringClass();
            assertTrue(method.isAnnotationPresent(PermitAll.class), method.toString());
            assertTrue(method.getAnnotation(Operation.class).hidden(), method.toString());
            assertTrue(type.isAnnotationPresent(LimitedByHour.class), type.toString());
            var script = WORKER.equals(type.getAnnotation(Path.class).value());
            assertEquals(
                    List.of(script ? "text/javascript; charset=UTF-8" : Face.HTML),
                    List.of(type.getAnnotation(Produces.class).value()));
        }));
        var contract =
                given().get("/api/openapi").then().statusCode(200).extract().asString();
        assertTrue(contract.contains("\n  /api/v1/me"));
        assertFalse(contract.contains("\n  /public"));
    }

    @Test
    void a_page_is_the_same_for_all_may_be_cached_and_names_the_region() {
        assertAll(PAGES.stream().map(page -> () -> {
            var answer = given().get(page);
            assertEquals(200, answer.statusCode());
            assertEquals("text/html;charset=UTF-8", answer.contentType().replace(" ", ""));
            assertEquals("public, max-age=300", answer.header("Cache-Control"));
            assertTrue(answer.asString().contains("de la région<br>Occitanie"), page);
            plain(answer);
        }));
    }

    @Test
    void the_list_of_events_is_the_same_for_all_and_no_cache_keeps_it_beyond_a_minute() {
        var answer = given().get("/public/evenements");
        answer.then().statusCode(200).header("Cache-Control", "public, max-age=60");
        plain(answer);
    }

    /** No script, no style of its own, no cookie, and no way in but the pages themselves and the State's own sites. */
    private static void plain(Response answer) {
        var html = answer.asString();
        assertEquals(0, answer.cookies().size());
        assertFalse(html.contains("<script") || html.contains("<style") || html.contains("style="), html);
        assertFalse(Pattern.compile("\\son[a-z]{2,20}=").matcher(html).find(), html);
        var addresses = ADDRESS.matcher(html).results().map(one -> one.group(1)).collect(Collectors.toSet());
        assertTrue(addresses.size() > 5, addresses.toString());
        var strange = addresses.stream()
                .filter(one -> !one.startsWith("#")
                        && !one.equals("/public")
                        && !one.startsWith("/public/")
                        && !one.startsWith("https://"))
                .toList();
        assertEquals(List.of(), strange);
    }

    @Test
    void what_a_caller_says_of_an_account_is_not_looked_at() {
        var page = given().get("/public").asString();
        var admin = Tokens.person("admin").sign();
        for (var said : List.of("Bearer " + admin, "Bearer " + admin + "x", "Bearer x", "Basic eDp5", "é")) {
            assertEquals(
                    page,
                    given().header("Authorization", said)
                            .get("/public")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        assertEquals(page, given().cookie("session", "x").get("/public").asString());
    }

    @Test
    void what_mails_add_to_an_address_is_nothing_to_a_page() {
        given().get("/public?utm_source=courriel&fbclid=x").then().statusCode(200);
    }

    @Test
    void a_failure_is_a_page_in_French_too() {
        assertAll(Stream.of(
                        "/public/inconnue",
                        "/public/lien",
                        "/public/lien/",
                        "/public/lien/a/b",
                        "/public/x;a=b",
                        "/public/lien/%25zz;")
                .map(path -> () -> failure(given().urlEncodingEnabled(false).get(path), 404)));
        failure(given().post("/public"), 405);
        failure(given().delete("/public/lien/x"), 405);
        failure(given().contentType("application/json").body("{}").post("/public/lien/x"), 415);
        failure(given().accept("application/json").get("/public"), 406);
        failure(given().contentType("text/plain").body("x".repeat(3_000_000)).post("/public/lien/x"), 413);
    }

    private static void failure(Response answer, int status) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertTrue(answer.contentType().startsWith("text/html"), answer.contentType());
        assertTrue(answer.header("Cache-Control").contains("no-store"));
        assertTrue(answer.asString().contains("<h1>"), answer.asString());
        plain(answer);
    }
}
