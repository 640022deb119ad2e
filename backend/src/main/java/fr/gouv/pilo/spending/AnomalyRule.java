package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** What a fact breaks. */
enum AnomalyRule implements Labelled {
    B2_AE("Règle B2 : plus d'AE engagées qu'ouvertes"),
    B2_CP("Règle B2 : plus de CP payés qu'ouverts"),
    B3_AE("Règle B3 : taux d'AE hors de 0 à 100 %"),
    B3_CP("Règle B3 : taux de CP hors de 0 à 100 %"),
    B5("Règle B5 : reste à payer négatif"),
    B7_SERVICE("Règle B7 : service fait au-delà de l'engagé net"),
    B7_PAID("Règle B7 : payé au-delà du service fait ou de l'engagé net"),
    B12("Règle B12 : plus d'AE demandées que libres");

    private final String label;

    AnomalyRule(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
