package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.sheet.SheetCell;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.valid.Siret;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the rows of one table. A merged cell is written in its first row alone: the rows below take it from there. */
final class ChorusRowReader {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,19}");
    private static final Pattern PROGRAMME = Pattern.compile("^\\d{3,4}(?!\\d)");
    private static final Map<String, RowEffect> TYPES = Map.of(
            "100", RowEffect.COMMITMENT,
            "150", RowEffect.CHANGE,
            "200", RowEffect.PAYMENT,
            "350", RowEffect.CARRY_OVER,
            "500", RowEffect.CHANGE,
            "600", RowEffect.CHANGE,
            "650", RowEffect.CHANGE);

    private final ChorusLayout layout;
    private final ChorusCells cells;
    private String lastCommitment;
    private Integer lastItem;
    private String fault;
    private int merged;

    ChorusRowReader(ChorusLayout layout) {
        this.layout = layout;
        this.cells = new ChorusCells(layout);
    }

    /** Rows that took their EJ from a merged cell above. */
    int merged() {
        return merged;
    }

    /** @return what the row says, once for each amount that it has; empty for a total, a note or a row of titles */
    List<ChorusRow> read(SheetRow next) {
        cells.on(next);
        fault = null;
        if (cells.isTotal() || cells.saysNothing() && !isBelowMerged()) {
            return List.of();
        }
        var rows = new ArrayList<ChorusRow>();
        for (var amount : ChorusCells.AMOUNTS) {
            if (cells.has(amount) && !cells.cell(amount).isBlank()) {
                rows.add(row(amount));
            }
        }
        if (rows.isEmpty()) {
            ChorusCells.AMOUNTS.stream().filter(cells::has).findFirst().ifPresent(amount -> rows.add(row(amount)));
        }
        service(rows);
        return rows;
    }

    /** A payment that names its service fait says that it was certified. */
    private void service(List<ChorusRow> rows) {
        if (cells.has(ChorusField.CERTIFIED) || rows.isEmpty()) {
            return;
        }
        var paid = rows.get(rows.size() - 1);
        if (paid.effect() == RowEffect.PAYMENT
                && paid.fault() == null
                && paid.serviceNumber() != null
                && paid.commitment() != null
                && paid.amount().signum() > 0) {
            rows.add(certified(paid));
        }
    }

    private static ChorusRow certified(ChorusRow paid) {
        return new ChorusRow(
                paid.file(),
                paid.sheet(),
                paid.line(),
                paid.cells(),
                RowEffect.CERTIFICATION,
                paid.commitment(),
                paid.item(),
                paid.paymentRequest(),
                paid.paymentItem(),
                paid.company(),
                paid.fiscalYear(),
                "SF",
                paid.amount(),
                paid.serviceDate() == null ? paid.valueDate() : paid.serviceDate(),
                paid.supplierName(),
                paid.siret(),
                paid.costCentre(),
                paid.activity(),
                paid.programme(),
                paid.label(),
                paid.serviceNumber(),
                paid.serviceDate(),
                null);
    }

    private ChorusRow row(ChorusField field) {
        fault = null;
        var type = layout.constant(ChorusField.AMOUNT_TYPE) != null && !cells.has(ChorusField.AMOUNT_TYPE)
                ? layout.constant(ChorusField.AMOUNT_TYPE)
                : ChorusText.type(cells.cell(ChorusField.AMOUNT_TYPE));
        var effect = effect(field, type);
        var amount = amount(field, effect, type);
        var date = day(ChorusField.DATE);
        var year = year();
        var commitment = commitment();
        return new ChorusRow(
                layout.file(),
                layout.sheet(),
                cells.line(),
                cells.texts(),
                fault == null ? effect : null,
                commitment,
                item(),
                number(ChorusField.PAYMENT_REQUEST),
                code(ChorusField.PAYMENT_ITEM),
                code(ChorusField.COMPANY),
                year,
                field == ChorusField.AMOUNT ? type : null,
                amount,
                date,
                bounded(ChorusText.name(cells.cell(ChorusField.SUPPLIER)), 200),
                siret(),
                code(ChorusField.COST_CENTRE),
                code(ChorusField.ACTIVITY),
                programme(),
                bounded(ChorusText.name(cells.cell(ChorusField.LABEL)), 300),
                code(ChorusField.SERVICE_NUMBER),
                day(ChorusField.SERVICE_DATE),
                fault);
    }

    private RowEffect effect(ChorusField field, String type) {
        if (field == ChorusField.PAID) {
            return RowEffect.PAYMENT;
        }
        if (field == ChorusField.CERTIFIED) {
            return RowEffect.CERTIFICATION;
        }
        if (field == ChorusField.COMMITTED) {
            return RowEffect.YEAR;
        }
        var effect = type == null ? null : TYPES.get(type);
        if (effect == null) {
            refuse("Ce type de montant n'est pas connu : 100, 150, 200, 350, 500, 600 ou 650.");
        }
        return effect;
    }

    /** Type 200 is the reduction that a payment makes: what is paid is its contrary. */
    private BigDecimal amount(ChorusField field, RowEffect effect, String type) {
        if (cells.cell(field).isBlank()) {
            refuse("Le montant est vide.");
            return null;
        }
        var read = ChorusText.amount(cells.cell(field));
        refuse(read.fault());
        if (read.value() == null || field != ChorusField.AMOUNT || effect != RowEffect.PAYMENT) {
            return read.value();
        }
        return "200".equals(type) ? read.value().negate() : read.value();
    }

    private LocalDate day(ChorusField field) {
        var read = ChorusText.day(cells.cell(field));
        refuse(read.fault());
        if (read.value() != null
                && (read.value().getYear() < 2000 || read.value().getYear() > 2100)) {
            refuse("Cette date sort des années 2000 à 2100.");
            return null;
        }
        return read.value();
    }

    private Integer year() {
        var year = cells.has(ChorusField.FISCAL_YEAR)
                ? ChorusText.year(cells.cell(ChorusField.FISCAL_YEAR))
                : Integer.valueOf(layout.constant(ChorusField.FISCAL_YEAR));
        if (year == null) {
            refuse("L'exercice de cette ligne ne se lit pas.");
        }
        return year;
    }

    private String commitment() {
        var number = number(ChorusField.COMMITMENT);
        if (number != null || !cells.cell(ChorusField.COMMITMENT).isBlank() || !isBelowMerged()) {
            lastCommitment = number;
            return number;
        }
        merged++;
        return lastCommitment;
    }

    /** An empty EJ, where « # » would say that there is none, and something that tells the row from a total. */
    private boolean isBelowMerged() {
        return lastCommitment != null
                && (!cells.cell(ChorusField.ITEM).isBlank()
                        || !cells.cell(ChorusField.PAYMENT_REQUEST).isBlank()
                        || !cells.cell(ChorusField.AMOUNT_TYPE).isBlank());
    }

    private Integer item() {
        if (!cells.has(ChorusField.ITEM)) {
            var constant = layout.constant(ChorusField.ITEM);
            return constant == null ? null : ChorusText.number(text(constant));
        }
        var item = ChorusText.number(cells.cell(ChorusField.ITEM));
        if (item == null
                && cells.cell(ChorusField.ITEM).isBlank()
                && cells.cell(ChorusField.COMMITMENT).isBlank()) {
            return lastItem;
        }
        lastItem = item;
        return item;
    }

    private String number(ChorusField field) {
        var number = code(field);
        if (number != null && !NUMBER.matcher(number).matches()) {
            refuse("Ce numéro ne se lit pas : %s.".formatted(bounded(number, 40)));
            return null;
        }
        return number;
    }

    private String siret() {
        var typed = ChorusText.code(cells.cell(ChorusField.SIRET));
        var siret = typed == null ? null : Siret.normalise(typed);
        return siret != null && Siret.valid(siret) ? siret : null;
    }

    private String programme() {
        var domain = code(ChorusField.DOMAIN);
        if (domain == null) {
            domain = code(ChorusField.FINANCIAL_CENTRE);
        }
        var found = PROGRAMME.matcher(domain == null ? "" : domain);
        return found.find() ? "0".repeat(4 - found.group().length()) + found.group() : null;
    }

    private String code(ChorusField field) {
        var read = cells.has(field) ? ChorusText.code(cells.cell(field)) : layout.constant(field);
        return bounded(read, 60);
    }

    private void refuse(String reason) {
        if (fault == null) {
            fault = reason;
        }
    }

    private static String bounded(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    private static SheetCell text(String value) {
        return new SheetCell(SheetCell.Kind.TEXT, value);
    }
}
