package fr.gouv.pilo.chorus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What one row of an extract says.
 *
 * @param cells as they stand in the file
 * @param amount signed by what it does in the books
 * @param fault why it cannot be taken; null for most
 */
record ChorusRow(
        int file,
        String sheet,
        int line,
        List<String> cells,
        RowEffect effect,
        String commitment,
        Integer item,
        String paymentRequest,
        String paymentItem,
        String company,
        Integer fiscalYear,
        String amountType,
        BigDecimal amount,
        LocalDate valueDate,
        String supplierName,
        String siret,
        String costCentre,
        String activity,
        String programme,
        String label,
        String serviceNumber,
        LocalDate serviceDate,
        String fault) {

    /** What a match of it is kept under: the item of the EJ; without EJ, where it comes from and to whom it goes. */
    String matchKey() {
        if (fault != null) {
            return null;
        }
        if (commitment != null) {
            return "EJ|" + commitment + "|" + (item == null ? "" : item);
        }
        var supplier = siret != null ? siret : supplierName == null ? "" : ChorusNames.plain(supplierName);
        return "SANS EJ|" + said(costCentre) + "|" + said(activity) + "|" + supplier;
    }

    private static String said(String code) {
        return code == null ? "" : code;
    }
}
