package fr.gouv.pilo.shared.etag;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The version that the caller has read, from If-Match. */
@RequestScoped
public class Preconditions {
    private static final Pattern ENCODING = Pattern.compile("(?:--?|;|:)(?:gzip|gz|deflate|df|br|zstd)$");

    /** What stands before it in a tag is the version. */
    static final String VERSION_END = ".";

    private String ifMatch;

    void expect(String header) {
        if (header == null || header.isBlank()) {
            throw ProblemException.of(
                    ProblemCode.PRECONDITION_REQUIRED, "Renvoyez l'ETag de la version lue dans l'en-tête If-Match.");
        }
        ifMatch = header;
    }

    /**
     * Refuses a stale caller. To be called inside the transaction, on the version that the transaction holds; the
     * {@code @Version} column decides between two that pass here together.
     */
    public void check(long version) {
        if (ifMatch != null && !"*".equals(ifMatch.trim()) && !namesVersion(String.valueOf(version))) {
            throw stale();
        }
    }

    private boolean namesVersion(String version) {
        return Arrays.stream(ifMatch.split(","))
                .map(Preconditions::opaque)
                .anyMatch(tag -> tag.equals(version) || tag.startsWith(version + VERSION_END));
    }

    /** The same where the tag says more than a version, see {@link Versioned#tag}. */
    public void check(String tag) {
        if (ifMatch != null && !names(ifMatch, tag)) {
            throw stale();
        }
    }

    private static ProblemException stale() {
        return ProblemException.of(
                ProblemCode.STALE, "L'objet a été modifié depuis que vous l'avez lu ; rien n'a été enregistré.");
    }

    /** Whether a list of tags, or *, names this one. */
    static boolean names(String header, String tag) {
        return "*".equals(header.trim())
                || Arrays.stream(header.split(",")).anyMatch(one -> opaque(one).equals(tag));
    }

    /**
     * Proxies that compress make tags weak, or name the encoding in them ("4-gzip", "4--gzip", "4-df"): only the part
     * that we wrote counts.
     */
    static String opaque(String tag) {
        var text = tag.trim();
        if (text.startsWith("W/")) {
            text = text.substring(2);
        }
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        return ENCODING.matcher(text).replaceFirst("");
    }
}
