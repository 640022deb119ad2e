package fr.gouv.pilo.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers all the faults of one input, so that the person corrects them in one go. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** What a record's own rules refuse, each at its field. */
    public static <T> Violations of(Set<ConstraintViolation<T>> refused) {
        var all = new Violations();
        if (!refused.isEmpty()) {
            all.found.addAll(ValidationProblems.of(new ConstraintViolationException(refused))
                    .violations());
        }
        return all;
    }

    public Violations add(String pointer, String code, String message) {
        found.add(new Violation(pointer, code, message));
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws ProblemException 422 with all that was gathered */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
