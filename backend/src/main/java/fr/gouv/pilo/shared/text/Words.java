package fr.gouv.pilo.shared.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The French words of codes, those of the screens: {@code french/words.properties}. */
public final class Words {
    private static final Properties WORDS = load();

    private Words() {}

    /** @return the code itself if it has no word */
    public static String of(String key, String code) {
        return WORDS.getProperty(key, code);
    }

    private static Properties load() {
        var words = new Properties();
        try (var file = new InputStreamReader(
                Words.class.getResourceAsStream("/french/words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
