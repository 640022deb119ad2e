package fr.gouv.pilo.funding;

import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverDecision;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverOpening;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverRefusal;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Carry-overs (B17): asked for, decided, and only then opened, by one movement on the line of the year after. */
@ApplicationScoped
class CarryOverService implements ReplayCheck<CarryOverView> {
    static final String CARRY_OVER = "carry-over";

    private final CarryOverRepository repository;
    private final MovementService movements;
    private final LineService lines;
    private final Books books;
    private final BudgetReach reach;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;

    CarryOverService(
            CarryOverRepository repository,
            MovementService movements,
            LineService lines,
            Books books,
            BudgetReach reach,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.movements = movements;
        this.lines = lines;
        this.books = books;
        this.reach = reach;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<CarryOverView> answers() {
        return CarryOverView.class;
    }

    @Override
    public void require(CarryOverView kept) {
        get(kept.id());
    }

    Listing<CarryOverView> list(CarryOverFilter filter) {
        return repository.list(filter, reach.lines());
    }

    CarryOverView get(UUID id) {
        return repository
                .view(id, reach.lines())
                .orElseThrow(() -> ProblemException.notFound("Cette demande de report n'existe pas."));
    }

    @Transactional
    @Idempotent
    CarryOverView create(CreateCarryOver form) {
        reach.requireWriter();
        try {
            lines.get(form.budgetLine());
        } catch (ProblemException unknown) {
            throw ProblemException.invalid("/budgetLine", "unknown", "Cette ligne budgétaire n'est pas connue.");
        }
        books.open();
        return get(request(form, reach.account()));
    }

    /** The books are open. */
    UUID request(CreateCarryOver form, UUID author) {
        var faults = new Violations();
        Euros.check(faults, "/amount", form.amount());
        if (form.amount().signum() <= 0) {
            faults.add("/amount", "negative", "Le montant d'un report est positif.");
        }
        faults.throwIfAny();
        var line = books.line(form.budgetLine()).orElseThrow();
        if (line.ledger() == Ledger.EXTERNE) {
            throw ProblemException.invalid(
                    "/budgetLine", "ledger", "Un cofinancement externe n'a ni AE ni CP à reporter.");
        }
        var totals = books.totals(line.id());
        var available = form.ledger() == CarryOverLedger.AE ? totals.availableAe() : totals.availableCp();
        var left = available.subtract(repository.pending(line.id(), form.ledger()));
        if (form.amount().compareTo(left) > 0) {
            throw refused("%s au plus restent à demander en report sur cette ligne, et %s sont demandés."
                    .formatted(French.euros(left), French.euros(form.amount())));
        }
        var id = repository.insert(form, form.requestedOn() == null ? clock.today() : form.requestedOn(), author);
        audit.change("carry-over.request", CARRY_OVER, id, null, form);
        return id;
    }

    @Transactional
    @Idempotent
    CarryOverView decide(UUID id, CreateCarryOverDecision form) {
        var before = moved(id, List.of(CarryOverState.REQUESTED));
        decide(before, form);
        return told("carry-over.decide", before);
    }

    void decide(CarryOverView before, CreateCarryOverDecision form) {
        var faults = new Violations();
        Euros.check(faults, "/amount", form.amount());
        if (form.amount() != null
                && (form.amount().signum() <= 0 || form.amount().compareTo(before.amount()) > 0)) {
            faults.add(
                    "/amount",
                    "range",
                    "Le montant arrêté est positif et ne dépasse pas le montant demandé ("
                            + French.euros(before.amount()) + ").");
        }
        faults.throwIfAny();
        repository.decide(
                before.id(),
                form.amount() == null ? before.amount() : form.amount(),
                form.decidedOn(),
                form.reference());
    }

    @Transactional
    @Idempotent
    CarryOverView open(UUID id, CreateCarryOverOpening form) {
        var before = moved(id, List.of(CarryOverState.DECIDED));
        if (form.openedOn().getYear() <= before.budgetLine().fiscalYear()
                || form.openedOn().isBefore(before.decidedOn())) {
            throw ProblemException.invalid(
                    "/openedOn", "order", "Un report s'ouvre l'exercice suivant, et pas avant son arrêté.");
        }
        open(before, form, books.open(), reach.account());
        return told("carry-over.open", before);
    }

    /** The books are open: one positive movement on the line of the year after; the year that it comes from keeps its own. */
    void open(CarryOverView request, CreateCarryOverOpening form, Instant at, UUID author) {
        var target = target(request, form.budgetLine());
        var ofAe = request.ledger() == CarryOverLedger.AE;
        repository.open(request.id(), form.openedOn());
        movements.post(List.of(new Movement(
                Ids.next(),
                target,
                MovementKind.REPORT,
                ofAe ? request.amount() : Euros.ZERO,
                ofAe ? Euros.ZERO : request.amount(),
                Euros.ZERO,
                form.openedOn(),
                at,
                "Report de " + request.budgetLine().fiscalYear(),
                form.reference(),
                null,
                request.id(),
                null,
                author)));
    }

    private UUID target(CarryOverView request, UUID asked) {
        var from = books.line(request.budgetLine().id()).orElseThrow();
        if (asked == null) {
            var found = repository.successors(from.id());
            if (found.size() != 1) {
                throw ProblemException.invalid(
                        "/budgetLine",
                        "required",
                        "Choisissez la ligne de %d qui reçoit : %s."
                                .formatted(
                                        from.fiscalYear() + 1,
                                        found.isEmpty() ? "aucune n'a le même axe" : "plusieurs ont le même axe"));
            }
            return found.get(0);
        }
        var to = books.line(asked);
        if (to.isEmpty()
                || !to.get().schemeId().equals(from.schemeId())
                || to.get().fiscalYear() != from.fiscalYear() + 1
                || !Objects.equals(to.get().budgetProgramme(), from.budgetProgramme())) {
            throw ProblemException.invalid(
                    "/budgetLine",
                    "unfit",
                    "La ligne qui reçoit est du même dispositif, du même programme budgétaire et de l'exercice suivant.");
        }
        return asked;
    }

    @Transactional
    @Idempotent
    CarryOverView refuse(UUID id, CreateCarryOverRefusal form) {
        var before = moved(id, List.of(CarryOverState.REQUESTED, CarryOverState.DECIDED));
        repository.refuse(id, form.reason());
        return told("carry-over.refuse", before);
    }

    /** @return the request as it is before the act, which its state allows */
    private CarryOverView moved(UUID id, List<CarryOverState> from) {
        get(id);
        reach.requireWriter();
        books.open();
        var before = get(id);
        preconditions.check(before.version());
        if (!from.contains(before.state())) {
            throw refused("La demande n'est plus à cette étape.");
        }
        return before;
    }

    private CarryOverView told(String act, CarryOverView before) {
        var after = get(before.id());
        audit.change(act, CARRY_OVER, before.id(), before.stand(), after.stand());
        return after;
    }

    private static ProblemException refused(String why) {
        return ProblemException.of(ProblemCode.CONFLICT, "Report refusé (B17). " + why);
    }
}
