package fr.gouv.pilo.shared.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person typed in a search box. The database analyses it as it analysed what is searched (its functions
 * {@code search_vector}, {@code search_query}, {@code search_words}): no list has an analyser of its own. A business key
 * may be only begun too ("IND-3").
 */
public record SearchWords(String text) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,6}-[0-9-]{0,12}");

    public static SearchWords of(String text) {
        return new SearchWords(text);
    }

    /** SQL that is true of a row that the words find; its parameters are added to {@code values}. */
    public String condition(String tsvector, String codeColumn, List<Object> values) {
        var found = tsvector + " @@ search_query(?)";
        values.add(text);
        if (codeColumn == null || !CODE.matcher(text).matches()) {
            return found;
        }
        values.add(text.toUpperCase(Locale.ROOT) + "%");
        return "(" + found + " OR " + codeColumn + " LIKE ?)";
    }

    /** SQL that is true if each word stands somewhere in a short text, a name; takes the text typed as its parameter. */
    public static String inside(String name) {
        return "(SELECT bool_and(search_words(" + name + ") LIKE '%' || word || '%')"
                + " FROM string_to_table(search_words(?), ' ') AS word WHERE word <> '')";
    }
}
