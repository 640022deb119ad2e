package fr.gouv.pilo.shared.problem;

import java.time.Duration;
import java.util.List;

/** A failure that the caller can understand: code, French detail, and the fields at fault if any. */
public class ProblemException extends RuntimeException {
    /** Violations that are told; beyond, their number says the rest. */
    static final int MAX_VIOLATIONS = 100;

    private final transient ProblemCode code;
    private final transient List<Violation> violations;
    private final int violationCount;
    private final transient Duration retryAfter;

    private ProblemException(ProblemCode code, String detail, List<Violation> violations, Duration retryAfter) {
        super(detail);
        this.code = code;
        this.violations = List.copyOf(violations.subList(0, Math.min(violations.size(), MAX_VIOLATIONS)));
        this.violationCount = violations.size();
        this.retryAfter = retryAfter;
    }

    public static ProblemException of(ProblemCode code, String detail) {
        return new ProblemException(code, detail, List.of(), null);
    }

    public static ProblemException retry(ProblemCode code, String detail, Duration after) {
        return new ProblemException(code, detail, List.of(), after);
    }

    public static ProblemException notFound(String detail) {
        return of(ProblemCode.NOT_FOUND, detail);
    }

    public static ProblemException badRequest(String detail) {
        return of(ProblemCode.BAD_REQUEST, detail);
    }

    public static ProblemException forbidden(String detail) {
        return of(ProblemCode.FORBIDDEN, detail);
    }

    public static ProblemException invalid(List<Violation> violations) {
        var detail = violations.size() == 1
                ? violations.get(0).message()
                : violations.size() + " champs ne respectent pas les règles.";
        return new ProblemException(ProblemCode.INVALID, detail, violations, null);
    }

    public static ProblemException invalid(String pointer, String code, String message) {
        return invalid(List.of(new Violation(pointer, code, message)));
    }

    public ProblemCode code() {
        return code;
    }

    /** The first ones. */
    public List<Violation> violations() {
        return violations;
    }

    /** How many there are in all. */
    public int violationCount() {
        return violationCount;
    }

    /** How long the caller should wait, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
