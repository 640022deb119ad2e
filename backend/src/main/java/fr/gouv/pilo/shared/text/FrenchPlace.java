package fr.gouv.pilo.shared.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a French département or region in a sentence: « la Lozère décroche », « les Hautes-Pyrénées décrochent ».
 *
 * @param subject the name with its article
 */
public record FrenchPlace(String subject, boolean plural) {
    /** By their first word; what is in neither list and begins with a consonant is feminine. */
    private static final Set<String> MASCULINE = Set.of(
            "Calvados",
            "Cantal",
            "Centre",
            "Cher",
            "Doubs",
            "Finistère",
            "Gard",
            "Gers",
            "Grand",
            "Haut",
            "Bas",
            "Loir",
            "Loiret",
            "Lot",
            "Maine",
            "Morbihan",
            "Nord",
            "Pas",
            "Puy",
            "Rhône",
            "Tarn",
            "Territoire",
            "Val",
            "Var",
            "Vaucluse");

    private static final Set<String> PLURAL = Set.of(
            "Alpes",
            "Ardennes",
            "Bouches",
            "Côtes",
            "Deux",
            "Hautes",
            "Hauts",
            "Landes",
            "Pays",
            "Pyrénées",
            "Vosges",
            "Yvelines");

    private static final Set<String> WITHOUT_ARTICLE = Set.of("La", "Mayotte", "Paris", "Saint", "France");

    private static final Pattern ELIDED = Pattern.compile("(?i)^[aeiouyéèêîô].*|^Hérault");

    public static FrenchPlace of(String name) {
        var first = name.split("[- ]", 2)[0];
        var plural = PLURAL.contains(first);
        if (WITHOUT_ARTICLE.contains(first)) {
            return new FrenchPlace(name, false);
        }
        if (plural) {
            return new FrenchPlace("les " + name, true);
        }
        if (ELIDED.matcher(name).matches()) {
            return new FrenchPlace("l’" + name, false);
        }
        return new FrenchPlace((MASCULINE.contains(first) ? "le " : "la ") + name, false);
    }

    /** At the head of a sentence. */
    public String capitalised() {
        return Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }
}
