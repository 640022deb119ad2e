package fr.gouv.pilo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of rights by operation and role that is kept by hand, {@code access-matrix.csv}. */
public final class AccessMatrix {
    private static final List<String[]> LINES = lines();

    private AccessMatrix() {}

    /** Every role of people and scope of machines. */
    public static List<String> roles() {
        return List.of(LINES.get(0)).subList(1, LINES.get(0).length);
    }

    /** Those for whom each operation is open, by its operationId. */
    public static Map<String, Set<String>> allowed() {
        var allowed = new LinkedHashMap<String, Set<String>>();
        for (var cells : LINES.subList(1, LINES.size())) {
            var open = new LinkedHashSet<String>();
            for (var i = 1; i < cells.length; i++) {
                if ("x".equals(cells[i])) {
                    open.add(LINES.get(0)[i]);
                }
            }
            allowed.put(cells[0], open);
        }
        return allowed;
    }

    private static List<String[]> lines() {
        try (var in = AccessMatrix.class.getResourceAsStream("/access-matrix.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
