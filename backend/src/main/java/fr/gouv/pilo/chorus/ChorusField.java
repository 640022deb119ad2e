package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.text.Labelled;

/** What a column of an extract is taken for. */
enum ChorusField implements Labelled {
    COMMITMENT("N° EJ"),
    ITEM("N° poste EJ"),
    PAYMENT_REQUEST("N° DP"),
    PAYMENT_ITEM("N° poste DP"),
    COMPANY("Société"),
    FISCAL_YEAR("Exercice comptable"),
    AMOUNT_TYPE("Type de montant"),
    AMOUNT("Montant"),
    COMMITTED("Montant engagé"),
    PAID("Montant payé"),
    CERTIFIED("Montant certifié"),
    DATE("Date"),
    SUPPLIER("Fournisseur"),
    SIRET("SIRET"),
    COST_CENTRE("Centre de coûts"),
    ACTIVITY("Activité"),
    DOMAIN("Domaine fonctionnel"),
    FINANCIAL_CENTRE("Centre financier"),
    SERVICE_NUMBER("N° SF"),
    SERVICE_DATE("Date comptable du SF"),
    LABEL("Libellé");

    private final String label;

    ChorusField(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
