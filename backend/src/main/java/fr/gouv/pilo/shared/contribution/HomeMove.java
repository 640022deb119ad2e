package fr.gouv.pilo.shared.contribution;

/** How a figure moved since its former value. */
public enum HomeMove {
    UP,
    DOWN,
    EQUAL;

    static HomeMove of(long before, long now) {
        return now == before ? EQUAL : now > before ? UP : DOWN;
    }
}
