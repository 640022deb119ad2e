package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** What a suggestion rests on. */
enum SuggestionBasis implements Labelled {
    COST_CENTRE("Par le centre de coûts et l’activité"),
    SUPPLIER("Par le prestataire et le montant"),
    CARRY_OVER("Par le reste à payer de l’exercice précédent");

    private final String label;

    SuggestionBasis(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
