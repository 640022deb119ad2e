package fr.gouv.pilo.roadmap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A theme, and the code that its priority takes: the code keeps what tells themes apart, so that « Éducation »,
 * « education » and « EDUCATION » are one, as are « L'eau » and « L’eau ».
 *
 * @param text as it is written, without spaces around
 * @param code TH-AMENAGEMENT-DU-TERRITOIRE
 */
record ThemeName(String text, String code) {
    /** What a priority's code may hold at most; a person must be able to save it again. */
    private static final int LONGEST = 60;

    private static final int HASH = 8;

    /** Empty if it has neither letter nor digit. */
    static Optional<ThemeName> of(String theme) {
        var text = theme == null ? "" : theme.strip();
        var folded = fold(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var code = "TH-" + folded.replaceAll("[^A-Z0-9]", "-");
        var whole = folded.chars().allMatch(c -> c < 128) && code.length() <= LONGEST;
        // Other alphabets and long texts are told apart by a digest of all that they say.
        return Optional.of(new ThemeName(text, whole ? code : shortened(code, folded)));
    }

    private static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE");
        return plain.replaceAll("[^\\p{L}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
    }

    private static String shortened(String code, String folded) {
        var kept =
                code.substring(0, Math.min(code.length(), LONGEST - HASH - 1)).replaceAll("-+", "-");
        var digest = "%08X".formatted(folded.hashCode());
        return (kept.endsWith("-") ? kept : kept + "-") + digest;
    }
}
