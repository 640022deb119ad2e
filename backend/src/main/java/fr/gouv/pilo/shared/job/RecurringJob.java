package fr.gouv.pilo.shared.job;

import java.time.Duration;

/** A job that a room contributes as a bean. It must bear being run again after a crash. */
public interface RecurringJob {
    /** Stable: it is the job's key in the database. */
    String name();

    Duration every();

    void run();
}
