package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** Money that sleeps (B13). */
enum IdleKind implements Labelled {
    WITHOUT_SERVICE("Engagé sans service fait depuis plus de 90 jours"),
    OLD_REMAINDER("Reste à payer antérieur à N−1"),
    UNCOMMITTED_AE("AE sans engagement"),
    MILESTONE_BEHIND("Jalon du projet en retard, alors que les crédits tombent au 31 décembre");

    private final String label;

    IdleKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
