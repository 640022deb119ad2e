package fr.gouv.pilo.shared;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.LeavesNothing;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestIssuer;
import fr.gouv.pilo.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** S6: no token but ours, whole, in its life and for us. */
@PiloTest
@LeavesNothing
class TokenTest {
    private record Bad(String name, String token) {}

    @TestFactory
    Stream<DynamicTest> a_bad_token_is_refused_with_401() {
        return Stream.of(
                        new Bad("expired", admin().expired().sign()),
                        new Bad(
                                "of another audience",
                                admin().audience("account").sign()),
                        new Bad(
                                "of another realm",
                                admin().issuer("http://127.0.0.1:1/realms/autre")
                                        .sign()),
                        new Bad("signed by a stranger", admin().signByStranger()),
                        new Bad("with a changed body", changedBody(admin().sign())),
                        new Bad("without signature", header("{\"alg\":\"none\"}") + "." + body(admin().sign()) + "."),
                        new Bad("signed with the public key as a secret", symmetric()),
                        new Bad("that names its own keys", admin().signByStrangerWithKeys()),
                        new Bad("that is no token", "abc.def.ghi"),
                        new Bad("cut short", admin().sign().substring(0, 120)))
                .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> {
                    refused(with(bad).get("/api/v1/me"));
                    refused(with(bad)
                            .contentType("application/json")
                            .body("{\"code\":\"SGAR-ESSAI\",\"kind\":\"SERVICE\",\"name\":\"Service d'essai\"}")
                            .post("/api/v1/organisations"));
                }));
    }

    private static RequestSpecification with(Bad bad) {
        return Api.anonymous().auth().oauth2(bad.token());
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void the_address_of_keys_that_a_token_gives_is_never_asked() {
        var before = TestIssuer.strangerFetches();
        Api.anonymous()
                .auth()
                .oauth2(admin().signByStrangerWithKeys())
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        assertEquals(before, TestIssuer.strangerFetches());
        given().get(TestIssuer.strangerKeys()).then().statusCode(200);
        assertEquals(before + 1, TestIssuer.strangerFetches(), "who asks for it is counted");
    }

    private static Tokens admin() {
        return Tokens.person("admin").territories("REG-76");
    }

    private static String body(String token) {
        return token.split("\\.")[1];
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String changedBody(String token) {
        var parts = token.split("\\.");
        var text =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("REG-76", "NAT-FR");
        return parts[0] + "." + header(text) + "." + parts[2];
    }

    private static String symmetric() {
        try {
            var signed = header("{\"alg\":\"HS256\",\"kid\":\"pilo\"}") + "." + body(admin().sign());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TestIssuer.publicKey(), "HmacSHA256"));
            return signed + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
