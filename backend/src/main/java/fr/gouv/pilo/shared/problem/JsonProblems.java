package fr.gouv.pilo.shared.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.gouv.pilo.shared.json.TooManyItems;
import fr.gouv.pilo.shared.time.TimeBounds;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Jackson could not read, in French: the text as a whole (400) or one field (422). */
final class JsonProblems {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate [^'\"]*['\"](.{0,100})['\"]");

    private JsonProblems() {}

    static ProblemException of(JsonProcessingException e) {
        var text = ofTheText(e);
        return text == null ? ofItsMeaning(e) : text;
    }

    /** The parser's own complaints arrive bare or wrapped, according to where in the document they arose. */
    private static ProblemException ofTheText(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException excess) {
                return ProblemException.badRequest(excess(String.valueOf(excess.getOriginalMessage())));
            }
            if (cause instanceof JsonParseException parse) {
                var twice = DUPLICATE.matcher(String.valueOf(parse.getOriginalMessage()));
                if (twice.find()) {
                    return ProblemException.badRequest("Le champ « " + twice.group(1) + " » est donné deux fois.");
                }
            }
        }
        return null;
    }

    private static String excess(String said) {
        if (said.contains("depth")) {
            return "Le JSON est trop profond : 50 niveaux au plus.";
        }
        return said.contains("Number")
                ? "Un nombre du JSON est trop long : 100 chiffres au plus."
                : "Un texte du JSON est trop long : 1 000 000 de caractères au plus.";
    }

    private static ProblemException ofItsMeaning(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.badRequest("Le champ « " + unknown.getPropertyName() + " » n'est pas connu ici.");
        }
        if (e instanceof TooManyItems excess) {
            return ProblemException.invalid(pointer(excess), "size", excess.getOriginalMessage());
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return ProblemException.invalid(pointer(mismatch), "format", message(mismatch));
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() instanceof ProblemException own) {
            return own;
        }
        return ProblemException.badRequest(
                e instanceof MismatchedInputException
                        ? "Le corps de la demande doit être un objet JSON, entre accolades."
                        : "Le corps de la demande n'est pas du JSON lisible.");
    }

    private static String message(MismatchedInputException e) {
        var type = e.getTargetType();
        if (type != null && type.isEnum()) {
            return "Valeur non admise ; valeurs possibles : "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")) + ".";
        }
        if (type == String.class) {
            return e instanceof InvalidFormatException
                    ? "Le texte contient un caractère qui ne peut pas être enregistré."
                    : "Un texte entre guillemets est attendu.";
        }
        if (type == java.time.LocalDate.class) {
            return "Une date qui existe est attendue, au format AAAA-MM-JJ, " + TimeBounds.TEXT + ".";
        }
        if (type == java.time.YearMonth.class) {
            return "Un mois est attendu, au format AAAA-MM.";
        }
        if (type == java.math.BigDecimal.class) {
            return "Un nombre décimal entre guillemets est attendu, par exemple \"33.33\".";
        }
        return "La valeur n'a pas le type attendu.";
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(ref -> "/" + (ref.getFieldName() != null ? ref.getFieldName() : String.valueOf(ref.getIndex())))
                .collect(Collectors.joining());
    }
}
