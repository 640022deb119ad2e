package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings a realm to its wanted state: reads each declared object, writes only where something differs. What the
 * state does not declare (accounts, partners' clients) is left as operators made it; null takes away.
 */
public final class RealmApplier {
    private final AdminApi api;
    private final String realm;

    public RealmApplier(AdminApi api, String realm) {
        this.api = api;
        this.realm = realm;
    }

    public void apply(RealmState state) throws IOException, InterruptedException {
        realm(state.part("realm"));
        roles(state.part("roles"));
        for (var scope : state.part("clientScopes").properties()) {
            clientScope(scope.getKey(), scope.getValue());
        }
        for (var client : state.part("clients").properties()) {
            client(client.getKey(), client.getValue());
        }
        userProfile(state.part("userProfile"));
        new RealmUsers(api, path("")).apply(state.part("users"));
    }

    private void realm(ObjectNode wanted) throws IOException, InterruptedException {
        if (api.get(path("")).isEmpty()) {
            var born = Json.MAPPER.createObjectNode().put("realm", realm).put("enabled", true);
            api.post("", Json.merge(born, wanted));
        }
        update(path(""), api.get(path("")).orElseThrow(), wanted);
    }

    private void roles(ObjectNode wanted) throws IOException, InterruptedException {
        for (var role : wanted.properties()) {
            var body = ((ObjectNode) role.getValue()).put("name", role.getKey());
            var found = api.get(path("/roles/" + role.getKey()));
            if (found.isEmpty()) {
                api.post(path("/roles"), body);
            } else {
                update(path("/roles/" + role.getKey()), found.get(), body);
            }
        }
    }

    private void clientScope(String name, JsonNode wanted) throws IOException, InterruptedException {
        var found = findScope(name);
        var body = without(wanted, "mappers").put("name", name).put("protocol", "openid-connect");
        if (found.isEmpty()) {
            api.post(path("/client-scopes"), body);
            found = findScope(name);
        }
        var item = path("/client-scopes/" + id(found.orElseThrow()));
        update(item, found.get(), body);
        mappers(item, found.get(), wanted.path("mappers"));
    }

    private void client(String clientId, JsonNode wanted) throws IOException, InterruptedException {
        var found = findClient(clientId);
        if (wanted.isNull()) {
            if (found.isPresent()) {
                api.delete(path("/clients/" + id(found.get())));
            }
            return;
        }
        var body = without(wanted, "mappers", "defaultScopes", "optionalScopes").put("clientId", clientId);
        if (found.isEmpty()) {
            api.post(path("/clients"), body);
            found = findClient(clientId);
        }
        var item = path("/clients/" + id(found.orElseThrow()));
        update(item, found.get(), body);
        mappers(item, found.get(), wanted.path("mappers"));
        scopes(item, "default", wanted.get("defaultScopes"));
        scopes(item, "optional", wanted.get("optionalScopes"));
    }

    private void mappers(String owner, JsonNode found, JsonNode wanted) throws IOException, InterruptedException {
        Map<String, JsonNode> existing = new HashMap<>();
        found.path("protocolMappers").forEach(m -> existing.put(m.path("name").asText(), m));
        for (var mapper : wanted.properties()) {
            var body = ((ObjectNode) mapper.getValue())
                    .put("name", mapper.getKey())
                    .put("protocol", "openid-connect");
            var before = existing.get(mapper.getKey());
            if (before == null) {
                api.post(owner + "/protocol-mappers/models", body);
            } else {
                update(owner + "/protocol-mappers/models/" + id(before), before, body);
            }
        }
    }

    /** The list is exact: a scope that Keycloak gives every new client by itself is taken away again. */
    private void scopes(String client, String kind, JsonNode wanted) throws IOException, InterruptedException {
        if (wanted == null) {
            return;
        }
        var base = client + "/" + kind + "-client-scopes";
        Map<String, String> left = new HashMap<>();
        api.get(base).orElseThrow().forEach(s -> left.put(s.path("name").asText(), id(s)));
        for (var name : wanted) {
            if (left.remove(name.asText()) == null) {
                api.put(base + "/" + id(findScope(name.asText()).orElseThrow()), null);
            }
        }
        for (var unwanted : left.values()) {
            api.delete(base + "/" + unwanted);
        }
    }

    private void userProfile(ObjectNode wanted) throws IOException, InterruptedException {
        if (!wanted.isEmpty()) {
            update(path("/users/profile"), api.get(path("/users/profile")).orElseThrow(), wanted);
        }
    }

    private void update(String item, JsonNode found, ObjectNode wanted) throws IOException, InterruptedException {
        if (!Json.covers(found, wanted)) {
            var whole = Json.merge((ObjectNode) found, wanted);
            // Mappers have an address of their own; sent with their owner they would be written twice.
            whole.remove("protocolMappers");
            api.put(item, whole);
        }
    }

    private Optional<JsonNode> findScope(String name) throws IOException, InterruptedException {
        for (var scope : api.get(path("/client-scopes")).orElseThrow()) {
            if (scope.path("name").asText().equals(name)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> findClient(String clientId) throws IOException, InterruptedException {
        var found = (ArrayNode)
                api.get(path("/clients?clientId=" + AdminApi.encode(clientId))).orElseThrow();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private String path(String rest) {
        return "/" + realm + rest;
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }

    private static ObjectNode without(JsonNode object, String... fields) {
        ObjectNode copy = object.deepCopy();
        copy.remove(List.of(fields));
        return copy;
    }
}
