package fr.gouv.pilo.launcher.realm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the realm must be: the numbered files of a folder folded in order, a later one completing the earlier ones. */
public final class RealmState {
    private final ObjectNode wanted;

    private RealmState(ObjectNode wanted) {
        this.wanted = wanted;
    }

    public static RealmState fold(List<Path> files, String publicUrl) throws IOException {
        var state = Json.MAPPER.createObjectNode();
        for (var file : files) {
            var text = Files.readString(file).replace("${publicUrl}", publicUrl);
            state = Json.merge(state, (ObjectNode) Json.MAPPER.readTree(text));
        }
        return new RealmState(state);
    }

    /** The numbered files of a folder, in order; two files of one number are a mistake. */
    public static List<Path> numbered(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            List<Path> files =
                    new ArrayList<>(found.filter(f -> f.getFileName().toString().matches("\\d{4}-.+\\.json"))
                            .sorted()
                            .toList());
            var numbers = files.stream()
                    .map(f -> f.getFileName().toString().substring(0, 4))
                    .distinct()
                    .count();
            if (numbers != files.size()) {
                throw new IOException("two steps share a number in " + folder);
            }
            return files;
        }
    }

    ObjectNode part(String name) {
        var part = wanted.path(name);
        return part.isObject() ? (ObjectNode) part : Json.MAPPER.createObjectNode();
    }
}
