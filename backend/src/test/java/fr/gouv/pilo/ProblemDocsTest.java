package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.shared.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/problems says what the pages of the API say; {@code make openapi} writes it anew (pilo.docs.write). */
class ProblemDocsTest {
    private static final Path FOLDER = Path.of("../docs/problems");

    @Test
    void the_documents_of_problems_are_those_of_the_code() throws IOException {
        var expected = expected();
        if (Boolean.getBoolean("pilo.docs.write")) {
            write(expected);
        }
        assertEquals(expected, written(), "run make openapi");
    }

    private static Map<String, String> expected() {
        Map<String, String> pages = Arrays.stream(ProblemCode.values())
                .collect(Collectors.toMap(
                        code -> code.slug() + ".md", ProblemDocsTest::page, (a, b) -> a, TreeMap::new));
        var lines = Arrays.stream(ProblemCode.values())
                .map(code -> "| %d | [`%s`](%2$s.md) | %s |".formatted(code.status(), code.slug(), code.title()))
                .collect(Collectors.joining("\n"));
        pages.put("README.md", """
                # Les erreurs de l'API

                Chaque erreur est un `application/problem+json` dont le `type`, `/problems/<code>`, est l'adresse d'une page servie par l'instance. Les mêmes textes, d'après le code :

                | statut | code | titre |
                |---|---|---|
                """ + lines + "\n");
        return pages;
    }

    private static String page(ProblemCode code) {
        return """
                # %s

                `/problems/%s` · statut HTTP %d

                **Ce qui s'est passé.** %s

                **Ce que vous pouvez faire.** %s
                """.formatted(code.title(), code.slug(), code.status(), code.meaning(), code.remedy());
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (Files.isDirectory(FOLDER)) {
            try (var files = Files.list(FOLDER)) {
                for (var file : files.toList()) {
                    found.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return found;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        for (var page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }
}
