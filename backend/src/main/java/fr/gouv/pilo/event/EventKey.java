package fr.gouv.pilo.event;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How an event is called for good, whatever becomes of its title: by people, in addresses, in calendars.
 *
 * @param code EVT-2026-014
 * @param slug ecrire-en-langage-clair-2026-014
 */
record EventKey(String code, String slug, String uid) {
    private static final int WORDS = 60;

    static EventKey of(String title, int year, int number) {
        var rank = "%d-%03d".formatted(year, number);
        var words = words(title);
        return new EventKey(
                "EVT-" + rank, words.isEmpty() ? "evenement-" + rank : words + "-" + rank, "evt-" + rank + "@pilo");
    }

    /** Letters and digits of the title, in ASCII, parted by hyphens. */
    private static String words(String title) {
        var letters = title.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        var plain = Normalizer.normalize(letters, Normalizer.Form.NFKD);
        var slug = new StringBuilder();
        for (var i = 0; i < plain.length() && slug.length() < WORDS; i++) {
            var c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && slug.length() > 0
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }
}
