package fr.gouv.pilo.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of {@code resources/reference}: france.json and state.json for all, region-NN.json and epci-NN.json for the
 * region of the instance; a region without files starts with the country's data.
 */
@ApplicationScoped
class ReferenceFiles {
    static final String COUNTRY = "NAT-FR";

    private final ObjectMapper mapper;
    private final String region;

    ReferenceFiles(ObjectMapper mapper, @ConfigProperty(name = "pilo.region") String region) {
        this.mapper = mapper;
        this.region = region;
    }

    /** Where a row comes from, to be shown. */
    record Source(String name, String date) {}

    JsonNode country() {
        return read("france.json");
    }

    JsonNode state() {
        return read("state.json");
    }

    JsonNode region() {
        return read("region-" + region + ".json");
    }

    JsonNode intercommunalities() {
        return read("epci-" + region + ".json");
    }

    /** Number of the instance's region, such as 76. */
    String regionNumber() {
        return region;
    }

    /** The detail of the region's départements by territory code. */
    static Map<String, JsonNode> departements(JsonNode regionFile) {
        var found = new TreeMap<String, JsonNode>();
        regionFile
                .path("departements")
                .forEach(node -> found.put(node.at("/codePilote/territoireCode").asText(), node));
        return found;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }

    static Long number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).asLong() : null;
    }

    private JsonNode read(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + name)) {
            return in == null ? mapper.missingNode() : mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reference/" + name, e);
        }
    }
}
