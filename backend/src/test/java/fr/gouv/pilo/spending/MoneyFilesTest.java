package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.advance;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.committed;
import static fr.gouv.pilo.spending.SpendingCalls.created;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.funding.FundingCalls;
import fr.gouv.pilo.shared.page.SheetFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Workbooks of the money hold numbers and days, and no texts that look like them. They are read by POI, the reader that
 * has nothing in common with the library that writes them and holds most to the standard (ADR 0011).
 */
@PiloTest
class MoneyFilesTest {
    /** A line with a commitment of 10,000 € and an advance of 1,000 €, opened at 100,000.50 €. */
    private static String scheme() {
        var scheme = FundingCalls.scheme();
        var line = FundingCalls.createdLine(scheme, 2026);
        FundingCalls.opened(line, "100000.50", "50000.25");
        var number = committed(commitment(line, Map.of("plannedDeliveryOn", "2026-12-24")));
        created(SpendingCalls.PAYMENTS, advance(number), "payment.id");
        return scheme;
    }

    /** The cells of the one row, by what stands above them. */
    private static Map<String, Cell> row(String url) throws IOException {
        var file = Api.as(MISSION)
                .accept(SheetFormats.XLSX)
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertEquals(1, sheet.getLastRowNum(), "one row under the header");
            var cells = new HashMap<String, Cell>();
            sheet.getRow(0)
                    .forEach(head ->
                            cells.put(head.getStringCellValue(), sheet.getRow(1).getCell(head.getColumnIndex())));
            return cells;
        }
    }

    private static void numbers(Map<String, Cell> row, Map<String, ?> expected) {
        expected.forEach((name, amount) -> {
            var cell = row.get(name);
            assertTrue(cell != null, name + " is not among " + row.keySet());
            assertEquals(CellType.NUMERIC, cell.getCellType(), name);
            assertTrue(!DateUtil.isCellDateFormatted(cell), name + " looks like a day");
            assertEquals(
                    0,
                    new BigDecimal(amount.toString()).compareTo(BigDecimal.valueOf(cell.getNumericCellValue())),
                    name);
        });
    }

    private static void day(Map<String, Cell> row, String name, String expected) {
        var cell = row.get(name);
        assertTrue(cell != null, name + " is not among " + row.keySet());
        assertEquals(CellType.NUMERIC, cell.getCellType(), name);
        assertTrue(DateUtil.isCellDateFormatted(cell), name + " is a bare number");
        assertEquals(LocalDate.parse(expected), cell.getLocalDateTimeCellValue().toLocalDate(), name);
    }

    private static final List<String> CHOSEN = List.of("openedAe", "availableCp");

    @Test
    void budget_lines_are_numbers() throws IOException {
        var row = row("/api/v1/budget-lines?scheme=" + scheme());
        numbers(
                row,
                map(
                        "Exercice",
                        2026,
                        "AE ouvertes",
                        "100000.50",
                        "AE consommées",
                        "10000",
                        "AE disponibles",
                        "90000.50",
                        "CP payés",
                        "1000",
                        "CP disponibles",
                        "49000.25",
                        "Reste à payer",
                        "9000",
                        "Taux AE (%)",
                        "10",
                        "Taux CP (%)",
                        "2"));
    }

    @Test
    void commitments_are_numbers_and_days() throws IOException {
        var row = row("/api/v1/commitments?scheme=" + scheme());
        numbers(
                row,
                map(
                        "Exercice",
                        2026,
                        "Engagé net",
                        "10000",
                        "Payé",
                        "1000",
                        "Reste à payer",
                        "9000",
                        "Engagement potentiel",
                        "0"));
        day(row, "Signature", "2026-03-02");
        day(row, "Livraison prévue", "2026-12-24");
    }

    @Test
    void payments_are_numbers_and_days() throws IOException {
        var row = row("/api/v1/payments?scheme=" + scheme());
        numbers(row, map("Montant TTC", "1000"));
        day(row, "Paiement", "2026-06-01");
    }

    @Test
    void movements_are_numbers_and_days() throws IOException {
        var row = row("/api/v1/movements?scheme=" + scheme());
        numbers(row, map("Montant en AE", "100000.50", "Montant en CP", "50000.25"));
        day(row, "Date de valeur", "2026-01-01");
    }

    /** As the button of the page gives it: French titles, the columns that were chosen. */
    @Test
    void the_file_of_a_person_holds_the_same_numbers_under_french_titles() throws IOException {
        var columns =
                String.join("", CHOSEN.stream().map(name -> "&columns=" + name).toList());
        var row = row("/api/v1/budget-lines?scheme=" + scheme() + columns);
        assertEquals(CHOSEN.size(), row.size(), row.keySet().toString());
        numbers(row, map("AE ouvertes", "100000.50", "CP disponibles", "49000.25"));
    }
}
