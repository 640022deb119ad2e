package fr.gouv.pilo.shared.job;

import java.util.function.Consumer;

/** The parts of a job, each by itself: one that fails keeps no other from its turn, and the job has failed in the end. */
public final class JobParts {
    private JobParts() {}

    /** @throws RuntimeException the first failure, with those that came after it */
    public static <T> void each(Iterable<T> parts, Consumer<T> act) {
        RuntimeException failed = null;
        for (var part : parts) {
            try {
                act.accept(part);
            } catch (RuntimeException e) {
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
