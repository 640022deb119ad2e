package fr.gouv.pilo.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestIssuer;
import fr.gouv.pilo.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** When the sign-in server is asked for its keys again. */
@PiloTest
class KeySetTest {
    private static final String INTERVAL = "quarkus.oidc.token.forced-jwk-refresh-interval";

    /** The suite's is shorter than the product's, which stands beside it. */
    @ConfigProperty(name = INTERVAL)
    Duration interval;

    /** Who invents names of keys can't make the API ask the sign-in server at each request. */
    @Test
    void hundreds_of_unknown_keys_cause_at_most_one_fetch_an_interval_and_a_new_key_is_taken_F5() throws IOException {
        var settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("src/main/resources/application.properties")));
        assertEquals("10s", settings.getProperty(INTERVAL));
        var before = TestIssuer.keyFetches();
        var begun = System.nanoTime();
        for (var i = 0; i < 300; i++) {
            Api.anonymous()
                    .auth()
                    .oauth2(Tokens.person("admin").signUnderUnknownKey())
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401);
        }
        var intervals = (System.nanoTime() - begun) / interval.toNanos();
        var fetched = TestIssuer.keyFetches() - before;
        assertTrue(fetched <= 1 + intervals, fetched + " fetches in " + intervals + " intervals");
        assertTrue(intervals < 150, "too slow to tell a fetch an interval from a fetch a request");
        aNewKeyIsTakenWithinAnInterval();
    }

    /** Whatever was asked before: keys do change. */
    private void aNewKeyIsTakenWithinAnInterval() {
        var id = UUID.randomUUID().toString();
        var token = Tokens.person("admin").signAs(id);
        TestIssuer.rotate(id);
        var end = System.nanoTime() + interval.plusSeconds(10).toNanos();
        int status;
        do {
            status = Api.anonymous().auth().oauth2(token).get("/api/v1/me").statusCode();
        } while (status == 401 && System.nanoTime() < end);
        assertEquals(200, status);
    }
}
