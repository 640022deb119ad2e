package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An amount as it is kept (B10), in euros.
 *
 * @param amountExclTax HT; null where only TTC is known
 * @param vatRate in %; null where only TTC is known
 * @param amount TTC
 */
record TaxedAmount(BigDecimal amountExclTax, BigDecimal vatRate, BigDecimal amount) {
    private static final List<BigDecimal> RATES = List.of(
            BigDecimal.ZERO, new BigDecimal("2.1"), new BigDecimal("5.5"), BigDecimal.TEN, BigDecimal.valueOf(20));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** TTC = HT·(1 + t), to the cent, halves up. */
    static BigDecimal withTax(BigDecimal amountExclTax, BigDecimal vatRate) {
        return amountExclTax.multiply(HUNDRED.add(vatRate)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /**
     * @param under the pointer of the object that holds the three fields, "" for the body itself
     * @return null if it is told in {@code faults} why not
     */
    static TaxedAmount of(
            BigDecimal amountExclTax, BigDecimal vatRate, BigDecimal amount, String under, Violations faults) {
        if (amountExclTax == null && amount == null) {
            faults.add(under + "/amount", "required", "Donnez le montant : HT avec son taux de TVA, ou TTC.");
            return null;
        }
        if (amountExclTax == null) {
            return new TaxedAmount(null, null, amount.setScale(2, RoundingMode.UNNECESSARY));
        }
        if (vatRate == null) {
            faults.add(under + "/vatRate", "required", "Donnez le taux de TVA de ce montant HT.");
            return null;
        }
        if (RATES.stream().noneMatch(rate -> rate.compareTo(vatRate) == 0)) {
            faults.add(under + "/vatRate", "rate", "Le taux de TVA est 0, 2,1, 5,5, 10 ou 20 %.");
            return null;
        }
        var taxed = withTax(amountExclTax, vatRate);
        if (amount != null && amount.compareTo(taxed) != 0) {
            faults.add(
                    under + "/amount",
                    "tax",
                    "HT et TTC ne s'accordent pas : %s HT à ce taux font %s TTC (B10)."
                            .formatted(French.euros(amountExclTax), French.euros(taxed)));
            return null;
        }
        return new TaxedAmount(amountExclTax.setScale(2, RoundingMode.UNNECESSARY), vatRate, taxed);
    }

    /** What a threshold in € HT is held against: the TTC amount, which is not less, where HT is not known. */
    BigDecimal exclTaxOrMore() {
        return amountExclTax == null ? amount : amountExclTax;
    }
}
