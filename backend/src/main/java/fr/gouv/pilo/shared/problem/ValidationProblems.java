package fr.gouv.pilo.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Locale;

/** Bean Validation's findings as violations with a JSON pointer. */
final class ValidationProblems {
    private ValidationProblems() {}

    static ProblemException of(ConstraintViolationException e) {
        var found = new ArrayList<Violation>();
        for (var violation : e.getConstraintViolations()) {
            var pointer = pointer(violation.getPropertyPath());
            if (pointer.isEmpty()) {
                return ProblemException.badRequest(
                        isNull(violation) ? "Le corps de la demande est absent." : message(violation));
            }
            found.add(new Violation(pointer, code(violation), message(violation)));
        }
        found.sort(java.util.Comparator.comparing(Violation::pointer).thenComparing(Violation::code));
        return ProblemException.invalid(found);
    }

    private static boolean isNull(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null;
    }

    /** Where the field says nothing of its own, a whole sentence instead of Bean Validation's "must not be null". */
    private static String message(ConstraintViolation<?> violation) {
        if (!violation.getMessageTemplate().startsWith("{")) {
            return violation.getMessage();
        }
        var constraint = violation.getConstraintDescriptor();
        var attributes = constraint.getAttributes();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "Ce champ est obligatoire.";
            case "Size" ->
                size(
                        (int) attributes.get("min"),
                        (int) attributes.get("max"),
                        violation.getInvalidValue() instanceof CharSequence ? "caractères" : "éléments");
            case "Min", "DecimalMin" -> "La valeur est de " + attributes.get("value") + " au moins.";
            case "Max", "DecimalMax" -> "La valeur est de " + attributes.get("value") + " au plus.";
            default -> "La valeur n'est pas admise : elle " + violation.getMessage() + ".";
        };
    }

    private static String size(int min, int max, String things) {
        if (max == Integer.MAX_VALUE) {
            return min + " " + things + " au moins.";
        }
        return min == 0 ? max + " " + things + " au plus." : "De " + min + " à " + max + " " + things + ".";
    }

    private static String code(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "size";
            default -> name.toLowerCase(Locale.ROOT);
        };
    }

    /** The path inside the body: method and parameter come first in Bean Validation's own path. */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
