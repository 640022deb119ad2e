package fr.gouv.pilo.spending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The money of a scheme as one counts it on paper: what happened stands in a list, what was reversed is struck out, and each
 * figure is counted anew from the list when it is asked for. One line a year, one EJ.
 */
final class PaperBooks {
    static final BigDecimal ZERO = new BigDecimal("0.00");

    /**
     * @param kind null for a request
     * @param item rank of the poste; -1 for none
     * @param year of the line that it falls on
     * @param amount as it adds
     * @param expectedIn year in which its tranche was expected
     */
    record Done(OperationKind kind, PaymentKind payment, int item, int year, BigDecimal amount, int expectedIn) {}

    final Map<Integer, BigDecimal> openedAe = new TreeMap<>();
    final Map<Integer, BigDecimal> openedCp = new TreeMap<>();
    final List<Done> done = new ArrayList<>();
    int signedIn;

    private BigDecimal sum(Predicate<Done> which) {
        return done.stream().filter(which).map(Done::amount).reduce(ZERO, BigDecimal::add);
    }

    private static boolean is(Done one, OperationKind kind) {
        return one.kind() == kind;
    }

    /** Less of an EJ of an earlier year: it gives nothing back (B5). */
    private boolean late(Done one) {
        return changes(one) && one.amount().signum() < 0 && one.year() > signedIn;
    }

    private static boolean changes(Done one) {
        return is(one, OperationKind.AMENDMENT) || is(one, OperationKind.WITHDRAWAL);
    }

    BigDecimal consumed(int year) {
        return sum(one -> one.year() == year
                && !late(one)
                && (is(one, OperationKind.COMMITMENT) || is(one, OperationKind.AFFIRMATION) || changes(one)));
    }

    BigDecimal available(int year) {
        return openedAe.get(year).subtract(consumed(year));
    }

    BigDecimal requested(int year) {
        return sum(one -> one.kind() == null && one.year() == year);
    }

    BigDecimal free(int year) {
        return available(year).subtract(requested(year));
    }

    BigDecimal paid(int year) {
        return sum(one -> is(one, OperationKind.PAYMENT) && one.year() == year);
    }

    BigDecimal availableCp(int year) {
        return openedCp.get(year).subtract(paid(year));
    }

    BigDecimal acknowledged(int year) {
        return sum(one -> is(one, OperationKind.ACKNOWLEDGEMENT) && one.year() == year);
    }

    BigDecimal certified(int year) {
        return sum(one -> is(one, OperationKind.CERTIFICATION) && one.year() == year);
    }

    BigDecimal potential(int year) {
        return sum(one -> is(one, OperationKind.OPTIONAL_TRANCHE) && one.year() == year)
                .subtract(sum(one -> is(one, OperationKind.AFFIRMATION) && one.expectedIn() == year));
    }

    /** What is still owed at the end of a year: all that was promised until then, less what was taken back and paid. */
    BigDecimal remaining(int year) {
        var owed = sum(one -> one.year() <= year
                && (is(one, OperationKind.COMMITMENT) || is(one, OperationKind.AFFIRMATION) || changes(one)));
        return owed.subtract(sum(one -> one.year() <= year && is(one, OperationKind.PAYMENT)));
    }

    BigDecimal of(int item, OperationKind kind) {
        return sum(one -> one.item() == item && is(one, kind));
    }

    BigDecimal net(int item) {
        return sum(one -> one.item() == item
                && (is(one, OperationKind.COMMITMENT) || is(one, OperationKind.AFFIRMATION) || changes(one)));
    }

    BigDecimal advanced(int item) {
        return sum(one -> one.item() == item && one.payment() == PaymentKind.ADVANCE);
    }

    /** B18. */
    BigDecimal service(int item) {
        var certified = of(item, OperationKind.CERTIFICATION);
        return certified.signum() != 0 ? certified : of(item, OperationKind.ACKNOWLEDGEMENT);
    }

    /** B7: never below what was served or paid. */
    boolean withdrawable(int item, BigDecimal amount) {
        var floor = service(item).max(of(item, OperationKind.PAYMENT));
        return net(item).subtract(amount).compareTo(floor) >= 0;
    }

    /** B7: what is paid stays within the net; within the service done too, but for advances. */
    boolean payable(int item, PaymentKind kind, BigDecimal amount) {
        var paid = of(item, OperationKind.PAYMENT);
        if (kind == PaymentKind.CREDIT_NOTE || kind == PaymentKind.PENALTY) {
            return paid.compareTo(amount) >= 0;
        }
        var within = paid.add(amount).compareTo(net(item)) <= 0;
        var served = paid.subtract(advanced(item)).add(amount).compareTo(service(item)) <= 0;
        return within && (kind == PaymentKind.ADVANCE || served);
    }

    /** What breaks a rule and by how much: "B2_AE 2025" and the like. */
    Map<String, BigDecimal> anomalies(int items) {
        var found = new HashMap<String, BigDecimal>();
        for (var item = 0; item < items; item++) {
            var paid = of(item, OperationKind.PAYMENT);
            tell(found, "B7_SERVICE " + item, service(item).subtract(net(item)));
            tell(
                    found,
                    "B7_PAID " + item,
                    paid.subtract(advanced(item)).subtract(service(item)).max(paid.subtract(net(item))));
        }
        for (var year : openedAe.keySet()) {
            tell(found, "B2_AE " + year, available(year).negate());
            tell(found, "B2_CP " + year, availableCp(year).negate());
            rate(found, "B3_AE " + year, openedAe.get(year), consumed(year));
            rate(found, "B3_CP " + year, openedCp.get(year), paid(year));
            if (requested(year).signum() > 0) {
                tell(found, "B12 " + year, free(year).negate());
            }
        }
        var last = openedAe.keySet().stream().reduce((one, other) -> other).orElseThrow();
        tell(found, "B5 " + last, remaining(last).negate());
        return found;
    }

    /** A rate beyond 100, or below 0; without anything opened there is none. */
    private static void rate(Map<String, BigDecimal> found, String what, BigDecimal opened, BigDecimal used) {
        if (opened.signum() == 0) {
            return;
        }
        var rate = used.multiply(BigDecimal.valueOf(100)).divide(opened, 2, RoundingMode.HALF_UP);
        if (rate.compareTo(BigDecimal.valueOf(100)) > 0) {
            tell(found, what, used.subtract(opened).abs());
        } else if (rate.signum() < 0) {
            tell(found, what, used.abs());
        }
    }

    private static void tell(Map<String, BigDecimal> found, String what, BigDecimal amount) {
        if (amount.signum() > 0) {
            found.put(what, amount);
        }
    }
}
