package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.download.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The extract to drop in the demonstration, made by {@code scripts/chorus-example.py} from the set that it loads. */
final class ChorusExample {
    private static final String NAME = "chorus-2026-11-20.xlsx";

    private ChorusExample() {}

    static Download download() {
        try (var file = ChorusExample.class.getResourceAsStream("/demo/" + NAME)) {
            var content = file.readAllBytes();
            return new Download(
                    NAME,
                    content.length,
                    (from, length) ->
                            Arrays.copyOfRange(content, (int) from, (int) Math.min(content.length, from + length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
