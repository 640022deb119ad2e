package fr.gouv.pilo.roadmap;

/** Which rule gave the rate of a priority or forbade one. */
public enum PriorityRule {
    /** R10. */
    WEIGHTED_MEAN(null),
    /** R10, structuring project. */
    PLAIN_MEAN(null),
    /** No indicator applies in this territory. */
    NO_INDICATOR("Aucun indicateur de cette priorité ne s'applique dans ce territoire."),
    /** R9: the declared weights add up to zero. */
    NO_WEIGHT("Aucun poids n'est déclaré pour les indicateurs de cette priorité à cette maille."),
    /** R10: an indicator that counts lacks its rate. */
    RATE_MISSING("Au moins un indicateur de cette priorité n'a pas de taux dans ce territoire.");

    private final String sentence;

    PriorityRule(String sentence) {
        this.sentence = sentence;
    }

    /** French: why there is no rate; null when there is one. */
    public String sentence() {
        return sentence;
    }
}
