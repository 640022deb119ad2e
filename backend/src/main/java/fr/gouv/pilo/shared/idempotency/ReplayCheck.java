package fr.gouv.pilo.shared.idempotency;

/**
 * Rights may change between an act and its replay: an answer that was kept is given again only to who may still read it.
 * One bean for each type that an {@link Idempotent} method returns; a service that is its own is asked before others.
 */
public interface ReplayCheck<T> {
    Class<T> answers();

    /** @throws fr.gouv.pilo.shared.problem.ProblemException as the reading of that object would, if the caller may not */
    void require(T kept);
}
