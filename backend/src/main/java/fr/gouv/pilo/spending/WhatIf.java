package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.spending.CreateLandingSimulation.Credits;
import fr.gouv.pilo.spending.CreateLandingSimulation.ExtraForm;
import fr.gouv.pilo.spending.CreateLandingSimulation.MoveForm;
import fr.gouv.pilo.spending.OutlookFact.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The facts of a landing with hypotheses added to them: what is real is copied, never touched.
 *
 * @param last the last service fait of the year; null where it is not known
 */
record WhatIf(List<OutlookFact> facts, int year, LocalDate last) {

    /** @throws fr.gouv.pilo.shared.problem.ProblemException 422 for an axis that the scheme has not, or more than is expected */
    static List<OutlookFact> of(List<OutlookFact> real, int year, LocalDate last, CreateLandingSimulation form) {
        var whatIf = new WhatIf(new ArrayList<>(real), year, last);
        var faults = new Violations();
        for (var i = 0; i < form.moved().size(); i++) {
            whatIf.move(form.moved().get(i), "/moves/" + i, faults);
        }
        for (var i = 0; i < form.added().size(); i++) {
            whatIf.commit(form.added().get(i), "/commitments/" + i, faults);
        }
        for (var i = 0; i < form.slipped().size(); i++) {
            whatIf.slip(form.slipped().get(i), "/slips/" + i, faults);
        }
        faults.throwIfAny();
        return whatIf.facts();
    }

    private void move(MoveForm move, String under, Violations faults) {
        if (move.from() == null && move.to() == null) {
            faults.add(under + "/to", "required", "Dites de quel axe, ou vers quel axe.");
            return;
        }
        var kind = move.ledger() == Credits.AE ? Kind.FREE_AE : Kind.OPENED_CP;
        if (move.from() != null) {
            add(kind, move.from(), null, move.amount().negate(), under + "/from", faults);
        }
        if (move.to() != null) {
            add(kind, move.to(), null, move.amount(), under + "/to", faults);
        }
    }

    private void commit(ExtraForm extra, String under, Violations faults) {
        if (add(Kind.FREE_AE, extra.axis(), null, extra.amount().negate(), under + "/axis", faults)) {
            add(Kind.REMAINING, extra.axis(), null, extra.amount(), under, faults);
            pay(extra, under, faults);
        }
    }

    private void pay(ExtraForm extra, String under, Violations faults) {
        var late = extra.paidOn().getYear() == year
                && last != null
                && extra.paidOn().isAfter(last);
        add(
                late ? Kind.PLANNED_LATE : Kind.PLANNED,
                extra.axis(),
                extra.paidOn().getYear(),
                extra.amount(),
                under,
                faults);
    }

    /** What is planned slips first, then what is served and waits for its payment. */
    private void slip(ExtraForm slip, String under, Violations faults) {
        var planned = expected(Kind.PLANNED, slip.axis(), year);
        var served = expected(Kind.UNPAID_SERVICE, slip.axis(), null);
        if (slip.amount().compareTo(planned.add(served)) > 0) {
            faults.add(
                    under + "/amount",
                    "range",
                    "Seuls %s sont attendus sur cet axe d'ici la fin de l'exercice."
                            .formatted(French.euros(planned.add(served))));
            return;
        }
        var first = slip.amount().min(planned);
        add(Kind.PLANNED, slip.axis(), year, first.negate(), under, faults);
        add(Kind.UNPAID_SERVICE, slip.axis(), null, first.subtract(slip.amount()), under, faults);
        pay(slip, under, faults);
    }

    private BigDecimal expected(Kind kind, String axis, Integer of) {
        return LandingFigures.sum(
                facts.stream().filter(fact -> Objects.equals(fact.axis(), axis)).toList(), kind, of);
    }

    /** @return whether the scheme has such an axis */
    private boolean add(Kind kind, String axis, Integer of, BigDecimal amount, String pointer, Violations faults) {
        var like = facts.stream()
                .filter(fact -> fact.kind() != Kind.FORECAST && Objects.equals(fact.axis(), axis))
                .findFirst();
        if (like.isEmpty()) {
            faults.add(pointer, "unknown", "Ce dispositif n'a pas de ligne sur cet axe.");
            return false;
        }
        var fact = like.get();
        facts.add(new OutlookFact(kind, fact.programme(), fact.axis(), fact.axisLabel(), fact.position(), of, amount));
        return true;
    }
}
