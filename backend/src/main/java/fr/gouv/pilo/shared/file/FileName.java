package fr.gouv.pilo.shared.file;

import fr.gouv.pilo.shared.text.CodePoints;
import java.text.Normalizer;
import java.util.Locale;

/** The names that senders give to their files. */
public final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    /** The last segment, without what could mislead a reader or a header; its accents in one character each. */
    public static String clean(String sent) {
        var name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var bare = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"<>|:*?;]", "_");
        return CodePoints.last(Normalizer.normalize(bare, Normalizer.Form.NFC).strip(), LONGEST);
    }

    /** @return what follows the last point, in small letters; empty if there is none */
    public static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
