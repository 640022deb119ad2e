package fr.gouv.pilo.launcher.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmStateTest {
    private static final Path KEYCLOAK =
            Path.of(System.getProperty("pilo.root", "..")).resolve("keycloak");

    @Test
    void later_steps_complete_earlier_ones_and_addresses_are_filled_in(@TempDir Path dir) throws IOException {
        Files.writeString(
                dir.resolve("0001-a.json"), "{\"clients\":{\"spa\":{\"enabled\":true,\"url\":\"${publicUrl}/\"}}}");
        Files.writeString(dir.resolve("0002-b.json"), "{\"clients\":{\"spa\":{\"enabled\":false}}}");
        var clients = RealmState.fold(RealmState.numbered(dir), "https://pilo.example")
                .part("clients");
        assertEquals("{\"spa\":{\"enabled\":false,\"url\":\"https://pilo.example/\"}}", clients.toString());
    }

    @Test
    void two_steps_may_not_share_a_number(@TempDir Path dir) throws IOException {
        Files.writeString(dir.resolve("0001-a.json"), "{}");
        Files.writeString(dir.resolve("0001-b.json"), "{}");
        assertThrows(IOException.class, () -> RealmState.numbered(dir));
    }

    @Test
    void the_production_steps_declare_no_user_no_secret_and_no_direct_grant_S7() throws IOException {
        var state = RealmState.fold(RealmState.numbered(KEYCLOAK.resolve("steps")), "https://pilo.example");
        assertTrue(state.part("users").isEmpty());
        var steps = RealmState.numbered(KEYCLOAK.resolve("steps"));
        assertFalse(steps.isEmpty());
        assertFalse(state.part("clients").isEmpty());
        for (var file : steps) {
            assertFalse(Files.readString(file).contains("\"secret\""), file.toString());
        }
        var addresses = 0;
        for (var client : state.part("clients")) {
            addresses += client.path("redirectUris").size();
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean());
            client.path("redirectUris").forEach(uri -> assertFalse(uri.asText().contains("*"), uri.asText()));
        }
        assertTrue(addresses > 0, "no address was looked at");
    }

    @Test
    void covers_takes_lists_of_words_as_sets_and_ignores_what_keycloak_adds() throws IOException {
        assertTrue(covers("{\"a\":[\"x\",\"y\"],\"id\":1,\"n\":5}", "{\"a\":[\"y\",\"x\"],\"n\":\"5\"}"));
        assertTrue(covers("{\"list\":[{\"a\":1,\"b\":2}]}", "{\"list\":[{\"a\":1}]}"));
        assertFalse(covers("{\"a\":[\"x\"]}", "{\"a\":[\"x\",\"y\"]}"));
        assertFalse(covers("{}", "{\"a\":false}"));
        assertFalse(covers("{\"a\":{\"b\":1}}", "{\"a\":{\"b\":2}}"));
    }

    private static boolean covers(String found, String wanted) throws IOException {
        return Json.covers(Json.MAPPER.readTree(found), Json.MAPPER.readTree(wanted));
    }
}
