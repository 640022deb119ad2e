package fr.gouv.pilo.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestIssuer;
import fr.gouv.pilo.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the sign-in server is asked for its keys again. */
@PiloTest
class KeySetTest {
    /** Who invents names of keys can't make the API ask the sign-in server at each request. */
    @Test
    void a_thousand_unknown_keys_cause_at_most_one_fetch_in_ten_seconds_and_a_new_key_is_taken_F5() {
        var before = TestIssuer.keyFetches();
        var begun = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            Api.anonymous()
                    .auth()
                    .oauth2(Tokens.person("admin").signUnderUnknownKey())
                    .get("/api/v1/me")
                    .then()
                    .statusCode(401);
        }
        var tens = (System.nanoTime() - begun) / 10_000_000_000L;
        var fetched = TestIssuer.keyFetches() - before;
        assertTrue(fetched <= 1 + tens, fetched + " fetches in " + tens + " times ten seconds");
        aNewKeyIsTakenWithinTenSeconds();
    }

    /** Whatever was asked before: keys do change. */
    private static void aNewKeyIsTakenWithinTenSeconds() {
        var id = UUID.randomUUID().toString();
        var token = Tokens.person("admin").signAs(id);
        TestIssuer.rotate(id);
        var end = System.nanoTime() + 11_000_000_000L;
        int status;
        do {
            status = Api.anonymous().auth().oauth2(token).get("/api/v1/me").statusCode();
        } while (status == 401 && System.nanoTime() < end);
        assertEquals(200, status);
    }
}
