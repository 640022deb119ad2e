package planted.alpha;

/** The other half of the planted cycle. */
class AlphaCycle {
    Class<?> other = BetaDoor.class;

    /** Reaches into beta so that alpha and beta need each other. */
    static class BetaDoor {
        planted.beta.PublicBeta door;
    }
}
