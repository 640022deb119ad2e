package fr.gouv.pilo.shared.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * What a room says of the files that it takes in; {@link Intake} does the rest. All but {@link #view} is
 * asked inside the transaction of the act, which is all or nothing.
 *
 * @param <R> what was read in the files, before any connection was taken
 * @param <V> an import as the room shows it
 */
public interface IntakeRoom<R, V extends IntakeView> {
    IntakeTables tables();

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 404 if the import does not exist for the caller */
    V view(UUID id);

    /**
     * Tells the trail, {@code audit.record("measurement-import.check", …)}, with the counts and the digests of the files. Each
     * act stands written in the room, where the tests of the words find it.
     */
    void record(IntakeAct act, V view);

    /**
     * Keeps what was read: files, notices, rows compared with what stands, counts.
     *
     * @return what is wrong; if anything is, the import is refused and can never be applied
     */
    IntakeIssues keep(UUID id, R reading);

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 403 if the caller may not write all that the import holds */
    void require(UUID id);

    /**
     * Takes what those who write share, before an application or an undo.
     *
     * @return the time at which the act becomes known
     * @throws fr.gouv.pilo.shared.problem.ProblemException 409 if others are writing
     */
    Instant begin(UUID id);

    /** Writes what the import brings, compared again if what stands has moved since the check. */
    void apply(UUID id, Instant at, IntakeProgress progress);

    /** Takes back what the import had brought; its reversal is kept already. */
    void reverse(UUID id, Instant at);
}
