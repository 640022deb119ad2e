package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the demonstration overlay; the production steps declare none. */
final class RealmUsers {
    private final AdminApi api;
    private final String realm;

    RealmUsers(AdminApi api, String realm) {
        this.api = api;
        this.realm = realm;
    }

    void apply(ObjectNode users) throws IOException, InterruptedException {
        if (users.isEmpty()) {
            return;
        }
        Map<String, JsonNode> roles = new HashMap<>();
        api.get(realm + "/roles?max=200")
                .orElseThrow()
                .forEach(r -> roles.put(r.path("name").asText(), r));
        for (var user : users.properties()) {
            user(user.getKey(), (ObjectNode) user.getValue(), roles);
        }
    }

    private void user(String username, ObjectNode wanted, Map<String, JsonNode> roles)
            throws IOException, InterruptedException {
        var body =
                wanted.deepCopy().put("username", username).put("enabled", true).put("emailVerified", true);
        body.remove(List.of("roles", "password"));
        var found = find(username);
        if (found.isEmpty()) {
            var born = body.deepCopy();
            // Given as a hash, since the demonstration's word is shorter than the password policy, which stays whole.
            born.putArray("credentials")
                    .add(PasswordHash.credential(wanted.path("password").asText()));
            api.post(realm + "/users", born);
            found = find(username);
        }
        var item = realm + "/users/" + found.orElseThrow().path("id").asText();
        if (!Json.covers(found.get(), body)) {
            api.put(item, Json.merge((ObjectNode) found.get(), body));
        }
        grant(item + "/role-mappings/realm", wanted.path("roles"), roles);
    }

    private void grant(String mappings, JsonNode wanted, Map<String, JsonNode> roles)
            throws IOException, InterruptedException {
        Map<String, JsonNode> left = new HashMap<>();
        api.get(mappings).orElseThrow().forEach(r -> left.put(r.path("name").asText(), r));
        var missing = Json.MAPPER.createArrayNode();
        for (var role : wanted) {
            if (left.remove(role.asText()) == null) {
                missing.add(roles.get(role.asText()));
            }
        }
        left.keySet().removeIf(name -> name.startsWith("default-roles-"));
        if (!missing.isEmpty()) {
            api.post(mappings, missing);
        }
        if (!left.isEmpty()) {
            api.delete(mappings, Json.MAPPER.createArrayNode().addAll(left.values()));
        }
    }

    private Optional<JsonNode> find(String username) throws IOException, InterruptedException {
        var found = api.get(realm + "/users?exact=true&username=" + AdminApi.encode(username))
                .orElseThrow();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }
}
