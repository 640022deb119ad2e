package fr.gouv.pilo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Issues tokens of any kind, good and bad, for the tests of the API alone. It serves a discovery document and a key set
 * over HTTP, as Keycloak does; the journeys use the real Keycloak.
 */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {
    static final KeyPair KEYS = keys("issuer");
    static final KeyPair STRANGER = keys("stranger");
    private static final AtomicInteger KEY_FETCHES = new AtomicInteger();
    private static final AtomicInteger STRANGER_FETCHES = new AtomicInteger();
    private static volatile List<String> keyIds = List.of("pilo");
    private static HttpServer server;

    public static byte[] publicKey() {
        return KEYS.getPublic().getEncoded();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        serve("/.well-known/openid-configuration", () -> """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token"}""".formatted(issuer()));
        serve("/keys", () -> {
            KEY_FETCHES.incrementAndGet();
            return keySet(KEYS, keyIds);
        });
        serve("/stranger-keys", () -> {
            STRANGER_FETCHES.incrementAndGet();
            return keySet(STRANGER, List.of("stranger"));
        });
        server.start();
        return Map.of("PILO_OIDC_URL", issuer());
    }

    /** A key set that would verify the stranger's tokens, for who believes the address in their header. */
    public static String strangerKeys() {
        return issuer() + "/stranger-keys";
    }

    /** Publishes our key under another name too, as a rotation does while tokens of the former key live. */
    public static void rotate(String id) {
        keyIds = List.of("pilo", id);
    }

    /** How often the API has asked for our keys. */
    public static int keyFetches() {
        return KEY_FETCHES.get();
    }

    public static int strangerFetches() {
        return STRANGER_FETCHES.get();
    }

    static String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void serve(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            var bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String keySet(KeyPair keys, List<String> ids) {
        var key = (RSAPublicKey) keys.getPublic();
        return ids.stream()
                .map(id ->
                        "{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                                .formatted(
                                        id,
                                        encode(key.getModulus().toByteArray()),
                                        encode(key.getPublicExponent().toByteArray())))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String encode(byte[] number) {
        var start = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, start, number.length));
    }

    /**
     * Made once and kept in the build folder: without the second compiler a pair takes seconds, and each profile has
     * classes of its own. The smallest exponent, since every call of the suite is verified.
     */
    private static KeyPair keys(String name) {
        var file = Path.of("target", "test-keys", name);
        try {
            if (!Files.exists(file)) {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F0));
                Files.createDirectories(file.getParent());
                Files.write(file, generator.generateKeyPair().getPrivate().getEncoded());
            }
            var factory = KeyFactory.getInstance("RSA");
            var key = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
            var open = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new KeyPair(factory.generatePublic(open), key);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
