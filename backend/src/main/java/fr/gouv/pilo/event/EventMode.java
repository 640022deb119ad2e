package fr.gouv.pilo.event;

import java.util.List;

enum EventMode {
    ON_SITE,
    REMOTE,
    HYBRID;

    /** Where one may take part: each has seats and a queue of its own (E1). */
    List<SeatMode> seats() {
        return switch (this) {
            case ON_SITE -> List.of(SeatMode.ON_SITE);
            case REMOTE -> List.of(SeatMode.REMOTE);
            case HYBRID -> List.of(SeatMode.ON_SITE, SeatMode.REMOTE);
        };
    }

    boolean onSite() {
        return this != REMOTE;
    }

    boolean remote() {
        return this != ON_SITE;
    }
}
