package fr.gouv.pilo.shared.contribution;

import java.time.LocalDate;
import java.time.Period;

/** Personal data that a room keeps for a time, and how it goes then. One job asks all, once a day. */
public interface Retention {
    /** What it is, in French, for the register: "Anciens référents". */
    String what();

    /** How long it is kept, from what its room counts from; a setting. */
    Period kept();

    /**
     * Erases what ended before a day, in the transaction of the job.
     *
     * @return how many were erased
     */
    int erase(LocalDate before);
}
