package fr.gouv.pilo.shared.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person typed in a search box. Besides whole words, the last word may be only begun ("démar" finds
 * "démarches"), and a business key too ("IND-3"). Words under an operator (quotes, minus, or) mean what they say:
 * nothing is widened then.
 */
public record SearchWords(String text) {
    private static final Pattern OPERATOR =
            Pattern.compile("\"|(^|\\s)-|\\sor\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,6}-[0-9-]{0,12}");

    public static SearchWords of(String text) {
        return new SearchWords(text);
    }

    /** SQL that is true of a row that the words find; its parameters are added to {@code values}. */
    public String condition(String tsvector, String codeColumn, List<Object> values) {
        var ways = new ArrayList<String>();
        ways.add(tsvector + " @@ websearch_to_tsquery('french_unaccent', ?)");
        values.add(text);
        if (!begun().isEmpty()) {
            ways.add(tsvector + " @@ to_tsquery('french_unaccent', ?)");
            values.add(begun());
        }
        if (codeColumn != null && CODE.matcher(text).matches()) {
            ways.add(codeColumn + " LIKE ?");
            values.add(text.toUpperCase(Locale.ROOT) + "%");
        }
        return "(" + String.join(" OR ", ways) + ")";
    }

    /** "visites & terr:*"; empty when there is no word, or when operators say something else. */
    String begun() {
        if (OPERATOR.matcher(text).find()) {
            return "";
        }
        var words = Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? "" : String.join(" & ", words) + ":*";
    }
}
