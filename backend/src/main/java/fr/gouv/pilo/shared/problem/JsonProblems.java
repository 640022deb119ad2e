package fr.gouv.pilo.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What Jackson could not read, in French: the text as a whole (400) or one field (422). */
final class JsonProblems {
    private JsonProblems() {}

    static ProblemException of(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return ProblemException.badRequest(
                    "Le JSON est trop profond (50 niveaux au plus) ou contient un texte ou un nombre trop long.");
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return ProblemException.badRequest("Le champ « " + unknown.getPropertyName() + " » n'est pas connu ici.");
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return ProblemException.invalid(pointer(mismatch), "format", message(mismatch));
        }
        if (e instanceof JsonMappingException mapping && mapping.getCause() instanceof ProblemException own) {
            return own;
        }
        return ProblemException.badRequest("Le corps de la demande n'est pas du JSON lisible.");
    }

    private static String message(MismatchedInputException e) {
        var type = e.getTargetType();
        if (e instanceof InvalidFormatException && type != null && type.isEnum()) {
            return "Valeur non admise ; valeurs possibles : "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")) + ".";
        }
        if (e instanceof InvalidFormatException && type == String.class) {
            return "Le texte contient un caractère qui ne peut pas être enregistré.";
        }
        if (type == java.time.LocalDate.class) {
            return "Une date est attendue, au format AAAA-MM-JJ, et elle doit exister.";
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
