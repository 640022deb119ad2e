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
                        isNull(violation)
                                ? "Le corps de la demande est absent."
                                : "Un paramètre n'est pas admis : " + violation.getMessage());
            }
            found.add(new Violation(pointer, code(violation), violation.getMessage()));
        }
        found.sort(java.util.Comparator.comparing(Violation::pointer).thenComparing(Violation::code));
        return ProblemException.invalid(found);
    }

    private static boolean isNull(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null;
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
