package fr.gouv.pilo.home;

/** How a figure moved since its former value. */
enum HomeMove {
    UP,
    DOWN,
    EQUAL;

    static HomeMove of(long before, long now) {
        return now == before ? EQUAL : now > before ? UP : DOWN;
    }
}
