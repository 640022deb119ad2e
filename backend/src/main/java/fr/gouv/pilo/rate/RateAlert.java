package fr.gouv.pilo.rate;

/** R19, but for weather: what deserves attention, with the sentence that says so. */
public enum RateAlert {
    /** R11, the one rule everywhere: strictly more than ten points below the median. */
    GAP_BELOW_MEDIAN("Retard de plus de 10 points sur la médiane des territoires de même maille"),
    /** R12. */
    RATE_DOWN("Taux en baisse depuis la valeur précédente"),
    /** R13: never when the periodicity is unknown. */
    STALE_DATA("Donnée non mise à jour à la date attendue"),
    /** Region and above: a target was set, yet there is no rate. */
    RATE_MISSING("Aucun taux alors qu'une cible existe"),
    /** Region and above: départements are followed, none has a rate. */
    DEPARTMENT_RATE_MISSING("Aucun département n'a de taux");

    private final String sentence;

    RateAlert(String sentence) {
        this.sentence = sentence;
    }

    /** French, without final stop. */
    public String sentence() {
        return sentence;
    }
}
