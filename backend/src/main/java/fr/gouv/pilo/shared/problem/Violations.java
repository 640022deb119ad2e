package fr.gouv.pilo.shared.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers all the faults of one input, so that the person corrects them in one go. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

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
