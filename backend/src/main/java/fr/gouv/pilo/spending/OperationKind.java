package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.text.Labelled;

/** What happens on an EJ; amounts are signed by what they do. */
public enum OperationKind implements Labelled {
    COMMITMENT("Engagement"),
    AMENDMENT("Avenant"),
    WITHDRAWAL("Retrait"),
    OPTIONAL_TRANCHE("Tranche optionnelle"),
    AFFIRMATION("Affermissement"),
    ACKNOWLEDGEMENT("Constatation du service fait"),
    CERTIFICATION("Certification du service fait"),
    PAYMENT("Paiement");

    private final String label;

    OperationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
