package fr.gouv.pilo.shared.page;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.CodePoints;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One query parameter that a method declares. Its values are checked before the framework converts them: the
 * framework takes an empty value for none, the first of two for both, and answers 404 without a name.
 *
 * @param repeated whether several values are an OR
 * @param type of one value
 */
record QueryParameter(String name, boolean repeated, Class<?> type) {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,10}");

    static QueryParameter of(String name, Type declared) {
        if (declared instanceof ParameterizedType several
                && several.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return new QueryParameter(name, true, (Class<?>) several.getActualTypeArguments()[0]);
        }
        return new QueryParameter(name, false, (Class<?>) declared);
    }

    /** @throws ProblemException 400 that names this parameter and what it takes */
    void check(List<String> values) {
        if (values.size() > QueryLimits.MAX_VALUES) {
            throw refused("est répété plus de %d fois.".formatted(QueryLimits.MAX_VALUES));
        }
        if (!repeated && values.size() > 1) {
            throw refused("ne se donne qu'une fois.");
        }
        values.forEach(this::check);
    }

    private void check(String value) {
        if (value.isBlank()) {
            throw refused("est vide : donnez-lui une valeur, ou retirez-le.");
        }
        // U+FFFD: what was sent is no UTF-8.
        if (value.indexOf('\0') >= 0 || value.indexOf('\ufffd') >= 0) {
            throw refused("contient un caractère interdit.");
        }
        if (CodePoints.count(value) > QueryLimits.MAX_LENGTH) {
            throw refused("fait plus de %d caractères.".formatted(QueryLimits.MAX_LENGTH));
        }
        if (type == Integer.class && !integer(value)) {
            throw refused("attend un nombre entier.");
        }
        if (type == UUID.class && Ids.parse(value) == null) {
            throw refused("attend un identifiant, par exemple 0193a5c2-7d4e-7c1b-9a51-3f0e5d2b8c64.");
        }
        if (type.isEnum() && words().noneMatch(value::equals)) {
            throw refused("attend l'une de ces valeurs : " + words().collect(Collectors.joining(", ")) + ".");
        }
    }

    private java.util.stream.Stream<String> words() {
        return Arrays.stream(type.getEnumConstants()).map(word -> ((Enum<?>) word).name());
    }

    /** As the contract writes it: the language would also take +5 and the digits of other scripts. */
    static boolean integer(String value) {
        if (!INTEGER.matcher(value).matches()) {
            return false;
        }
        try {
            Integer.parseInt(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private ProblemException refused(String why) {
        return ProblemException.badRequest("Le paramètre « " + name + " » " + why);
    }
}
