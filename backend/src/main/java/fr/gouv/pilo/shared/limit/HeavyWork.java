package fr.gouv.pilo.shared.limit;

import java.time.Duration;

/**
 * Work that holds much memory, or a connection for as long as its reader likes. The numbers are those of a heap of 256
 * MB and of 20 connections to the database, most of which stay with everybody else.
 */
public enum HeavyWork {
    /** Rows read by a cursor while they are sent: a connection each. */
    EXPORT(6, 3, Duration.ofSeconds(3), "exports"),
    /** A file sent in slices. */
    DOWNLOAD(8, 4, Duration.ofSeconds(3), "téléchargements"),
    /** All rates as of another day than today: every value is read, and each day asked weighs as much. */
    RATES_OF_A_DAY(2, 1, Duration.ofSeconds(5), "calculs de taux à une autre date"),
    /**
     * The books as of another day than today: every entry is read, and summed by the database. One page asks for eight of
     * them at once, and as many wait as have a place.
     */
    BOOKS_OF_A_DAY(8, 5, Duration.ofSeconds(5), "lectures du budget à une autre date"),
    /** A PDF being made, all of it in memory. One is soon done, and a mail that carries one waits rather than fails. */
    PRINT(3, 2, Duration.ofSeconds(15), "documents à imprimer");

    private final int places;
    private final int perCaller;
    private final Duration patience;
    private final String things;

    HeavyWork(int places, int perCaller, Duration patience, String things) {
        this.places = places;
        this.perCaller = perCaller;
        this.patience = patience;
        this.things = things;
    }

    int places() {
        return places;
    }

    int perCaller() {
        return perCaller;
    }

    /** How long one waits for a place: what is asked twice by a page that is opened again is served, a crowd is not. */
    Duration patience() {
        return patience;
    }

    /** French plural. */
    String things() {
        return things;
    }
}
