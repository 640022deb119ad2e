package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What opens, moves and takes credits (B1, B9): nothing is overwritten, a mistake is reversed. */
@ApplicationScoped
class MovementService implements ReplayCheck<MovementItem> {
    private static final String MOVEMENT = "budget-movement";

    private final MovementRepository repository;
    private final CarryOverRepository carryOvers;
    private final LineService lines;
    private final Books books;
    private final BudgetReach reach;
    private final Audit audit;

    MovementService(
            MovementRepository repository,
            CarryOverRepository carryOvers,
            LineService lines,
            Books books,
            BudgetReach reach,
            Audit audit) {
        this.repository = repository;
        this.carryOvers = carryOvers;
        this.lines = lines;
        this.books = books;
        this.reach = reach;
        this.audit = audit;
    }

    @Override
    public Class<MovementItem> answers() {
        return MovementItem.class;
    }

    @Override
    public void require(MovementItem kept) {
        get(kept.id());
    }

    Listing<MovementItem> list(MovementFilter filter) {
        return repository.list(filter, reach.lines());
    }

    MovementItem get(UUID id) {
        return repository
                .item(id, reach.lines())
                .orElseThrow(() -> ProblemException.notFound("Ce mouvement n'existe pas."));
    }

    @Transactional
    @Idempotent
    MovementItem create(CreateMovement form) {
        reach.requireWriter();
        form.check();
        seen(form.budgetLine(), "/budgetLine");
        if (form.redeploys()) {
            seen(form.targetBudgetLine(), "/targetBudgetLine");
        }
        return get(move(form, books.open(), reach.account()));
    }

    private void seen(UUID line, String pointer) {
        try {
            lines.get(line);
        } catch (ProblemException unknown) {
            throw ProblemException.invalid(pointer, "unknown", "Cette ligne budgétaire n'est pas connue.");
        }
    }

    /** The books are open. @return the id of the movement, or of its first side */
    UUID move(CreateMovement form, Instant at, UUID author) {
        var line = books.line(form.budgetLine()).orElseThrow();
        requireLedger(form, line);
        if (!form.redeploys()) {
            var one = movement(form, line.id(), 1, null, at, author);
            post(List.of(one));
            audit.change("budget-movement.create", MOVEMENT, one.id(), null, form);
            return one.id();
        }
        requireRedeployable(form, line, books.line(form.targetBudgetLine()).orElseThrow());
        var pair = Ids.next();
        var out = movement(form, form.budgetLine(), -1, pair, at, author);
        post(List.of(out, movement(form, form.targetBudgetLine(), 1, pair, at, author)));
        audit.change("budget-movement.create", MOVEMENT, out.id(), null, form);
        return out.id();
    }

    void post(Collection<Movement> movements) {
        movements.forEach(repository::insert);
        books.post(movements.stream()
                .flatMap(movement -> movement.entries().stream())
                .toList());
    }

    private static Movement movement(CreateMovement form, UUID line, int sign, UUID pair, Instant at, UUID author) {
        var factor = BigDecimal.valueOf(sign);
        return new Movement(
                Ids.next(),
                line,
                form.kind(),
                Euros.of(form.ae()).multiply(factor),
                Euros.of(form.cp()).multiply(factor),
                Euros.of(form.external()).multiply(factor),
                form.valueDate(),
                at,
                form.reason(),
                form.reference(),
                pair,
                null,
                null,
                author);
    }

    private static void requireLedger(CreateMovement form, BudgetLineCard line) {
        if (form.kind().external() != (line.ledger() == Ledger.EXTERNE)) {
            throw ProblemException.invalid(
                    "/kind",
                    "ledger",
                    line.ledger() == Ledger.EXTERNE
                            ? "Cette ligne est un cofinancement externe : accordé, appelé ou reçu."
                            : "Cette ligne est de l'État : accordé, appelé et reçu sont ceux d'un cofinancement externe.");
        }
    }

    /** B9. */
    private void requireRedeployable(CreateMovement form, BudgetLineCard from, BudgetLineCard to) {
        if (from.id().equals(to.id())) {
            throw refused("La ligne qui donne et celle qui reçoit sont la même.");
        }
        if (to.ledger() == Ledger.EXTERNE) {
            throw refused("Un cofinancement externe ne reçoit pas de crédits de l'État.");
        }
        if (from.fiscalYear() != to.fiscalYear()) {
            throw refused("Un redéploiement reste dans un exercice : de %d à %d, il faut un report."
                    .formatted(from.fiscalYear(), to.fiscalYear()));
        }
        if (!Objects.equals(from.budgetProgramme(), to.budgetProgramme())) {
            throw refused("Entre programmes budgétaires (%s et %s), seul un décret déplace des crédits."
                    .formatted(named(from), named(to)));
        }
        if ("T2".equals(to.title()) && !"T2".equals(from.title())) {
            throw refused("Le titre 2 ne reçoit rien d'un autre titre.");
        }
        var totals = books.totals(from.id());
        requireLeft(form.ae(), totals.freeAe(), "AE libres");
        requireLeft(form.cp(), totals.availableCp(), "CP disponibles");
    }

    private static String named(BudgetLineCard line) {
        return line.budgetProgramme() == null ? "non renseigné" : line.budgetProgramme();
    }

    private static void requireLeft(BigDecimal asked, BigDecimal left, String of) {
        if (asked != null && asked.signum() > 0 && asked.compareTo(left) > 0) {
            throw refused("La ligne qui donne reste au moins à zéro : il y a %s de %s, et %s sont demandés."
                    .formatted(French.euros(left), of, French.euros(asked)));
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.of(ProblemCode.CONFLICT, "Redéploiement refusé (B9). " + why);
    }

    @Transactional
    @Idempotent
    MovementItem reverse(UUID id, CreateMovementReversal form) {
        get(id);
        reach.requireWriter();
        var at = books.open();
        var sides = repository.sides(id);
        if (sides.stream().anyMatch(side -> side.reversesId() != null)) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, "Ce mouvement en annule un autre : saisissez de nouveau le bon.");
        }
        if (repository.reversed(id)) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Ce mouvement est déjà annulé.");
        }
        var pair = Ids.next();
        var contrary = sides.stream()
                .map(side -> side.reversed(form.reason(), pair, at, reach.account()))
                .toList();
        post(contrary);
        // What it had opened is no longer opened: the request waits again.
        sides.stream().map(Movement::carryOverId).filter(Objects::nonNull).forEach(carryOvers::reopen);
        audit.change("budget-movement.reverse", MOVEMENT, id, null, form);
        return get(contrary.stream()
                .filter(one -> id.equals(one.reversesId()))
                .findFirst()
                .orElseThrow()
                .id());
    }
}
