package fr.gouv.pilo.referent;

import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.referent.ReferentView.CreateDeparture;
import fr.gouv.pilo.referent.ReferentView.CreateReferent;
import fr.gouv.pilo.referent.ReferentView.ReferentAct;
import fr.gouv.pilo.referent.ReferentView.ReferentCoverage;
import fr.gouv.pilo.referent.ReferentView.ReferentHistoryItem;
import fr.gouv.pilo.referent.ReferentView.ReferentItem;
import fr.gouv.pilo.referent.ReferentView.ReferentMandateItem;
import fr.gouv.pilo.referent.ReferentView.ReferentState;
import fr.gouv.pilo.referent.ReferentView.ReferentTopic;
import fr.gouv.pilo.referent.ReferentView.SeatDates;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

@ApplicationScoped
class ReferentService {
    private static final String MANDATE = "referent-mandate";
    private static final String SEAT = "referent";

    private final ReferentRepository repository;
    private final Organisations organisations;
    private final Territories territories;
    private final TerritoryTree tree;
    private final Caller caller;
    private final TerritoryScope scope;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;
    private final ReferentContactLink link;

    ReferentService(
            ReferentRepository repository,
            Organisations organisations,
            Territories territories,
            TerritoryTree tree,
            Caller caller,
            TerritoryScope scope,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock,
            ReferentContactLink link) {
        this.repository = repository;
        this.organisations = organisations;
        this.territories = territories;
        this.tree = tree;
        this.caller = caller;
        this.scope = scope;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
        this.link = link;
    }

    Listing<ReferentItem> list(ReferentFilter filter) {
        ReferentFilter.requireTopics(filter.topic, topics());
        return repository.list(filter, filter.within(tree), scope.readsInstance(), phones(), clock.today());
    }

    ReferentView get(UUID id) {
        var seat = seen(id);
        var mandates = repository.mandates(id, phones(), clock.today());
        return new ReferentView(seat, mandates, acts(seat, mandates));
    }

    Listing<ReferentHistoryItem> history(UUID id, ListQuery query) {
        // A bad page is refused before an unknown seat is.
        var history = repository.history(id, query);
        seen(id);
        return history;
    }

    List<ReferentTopic> topics() {
        return repository.topics();
    }

    ReferentCoverage coverage(ReferentFilter filter) {
        // The same parameters as the list: a bad page is told here too.
        filter.checkPage();
        ReferentFilter.requireTopics(filter.topic, topics());
        var seats = repository.open(filter, filter.within(tree), clock.today());
        return ReferentCoverage.of(scope.readsInstance() ? seats : List.of(), territories, tree);
    }

    @Transactional
    @Idempotent
    ReferentView create(CreateReferent form) {
        var structure = organisations
                .find(form.structure())
                .orElseThrow(() -> ProblemException.invalid(
                        "/structure", "unknown", "Cette structure n'est pas dans l'annuaire."));
        var faults = new Violations();
        if (topics().stream().map(ReferentTopic::code).noneMatch(form.topic()::equals)) {
            faults.add("/topic", "unknown", "Ce thème n'existe pas.");
        } else if (repository.isOpen(structure.id(), form.topic())) {
            faults.add("/topic", "duplicate", "Cette structure a déjà un siège pour ce thème.");
        }
        faults.throwIfAny();
        requireWithin(structure.territory());
        return get(open(structure.id(), form.topic(), clock.now()));
    }

    UUID open(UUID structure, String topic, Instant at) {
        var id = repository.insertSeat(structure, topic);
        repository.remember(id, null, ReferentAct.OPENING, List.of(), at, author());
        audit.change("referent.create", SEAT, id, null, new CreateReferent(structure, topic));
        return id;
    }

    @Transactional
    @Idempotent
    ReferentView name(UUID id, ReferentMandate mandate) {
        var seat = writable(id);
        mandate.check();
        requireOnlyMainContact(seat.id(), null, mandate, mandate.until(null));
        appoint(id, mandate, clock.now());
        return get(id);
    }

    UUID appoint(UUID seat, ReferentMandate mandate, Instant at) {
        var id = repository.insertMandate(seat, mandate);
        repository.touch(seat);
        repository.remember(seat, id, ReferentAct.NAMING, List.of(), at, author());
        audit.change("referent-mandate.create", MANDATE, id, null, new ReferentMandate.InSeat(seat, mandate));
        return id;
    }

    @Transactional
    ReferentView update(UUID id, UUID mandateId, ReferentMandate after) {
        writable(id);
        var before = mandate(id, mandateId);
        after.check();
        if (before.leftOn() != null && before.leftOn().isBefore(after.startsOn())) {
            throw ProblemException.invalid("/startsOn", "order", "La personne est partie avant cette date.");
        }
        requireOnlyMainContact(id, mandateId, after, after.until(before.leftOn()));
        var fields = ReferentRepository.MANDATE.changed(before.mandate(), after);
        repository.updateMandate(mandateId, after);
        link.changed(mandateId, before.mandate(), after);
        repository.touch(id);
        repository.remember(id, mandateId, ReferentAct.CHANGE, fields, clock.now(), author());
        audit.change(
                "referent-mandate.update",
                MANDATE,
                mandateId,
                new ReferentMandate.InSeat(id, before.mandate()),
                new ReferentMandate.InSeat(id, after));
        return get(id);
    }

    @Transactional
    @Idempotent
    ReferentView depart(UUID id, UUID mandateId, CreateDeparture departure) {
        writable(id);
        var leaving = mandate(id, mandateId);
        if (leaving.leftOn() != null) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Le départ de cette personne est déjà enregistré.");
        }
        if (departure.leftOn().isBefore(leaving.mandate().startsOn())) {
            throw ProblemException.invalid("/leftOn", "order", "Le départ ne précède pas le début du mandat.");
        }
        leave(id, mandateId, departure, clock.now());
        return get(id);
    }

    void leave(UUID seat, UUID mandate, CreateDeparture departure, Instant at) {
        repository.depart(mandate, departure.leftOn(), departure.reason());
        repository.touch(seat);
        repository.remember(seat, mandate, ReferentAct.DEPARTURE, List.of(), at, author());
        audit.change("referent-mandate.depart", MANDATE, mandate, new CreateDeparture(null, null), departure);
    }

    @Transactional
    @Idempotent
    ReferentView confirm(UUID id) {
        var seat = writable(id);
        if (seat.state() == ReferentState.VACANT) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Personne ne tient ce siège : il n'y a rien à confirmer.");
        }
        confirm(id, seat.confirmedOn(), clock.today(), clock.now());
        return get(id);
    }

    void confirm(UUID seat, LocalDate former, LocalDate on, Instant at) {
        repository.confirm(seat, on);
        repository.touch(seat);
        repository.remember(seat, null, ReferentAct.CONFIRMATION, List.of(), at, author());
        audit.change("referent.confirm", SEAT, seat, new SeatDates(former, null), new SeatDates(on, null));
    }

    @Transactional
    void close(UUID id) {
        writable(id);
        if (ReferentView.stillHeld(repository.mandates(id, false, clock.today()))) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, "Quelqu'un tient encore ce siège : enregistrez d'abord son départ.");
        }
        repository.close(id, clock.today());
        repository.touch(id);
        repository.remember(id, null, ReferentAct.CLOSING, List.of(), clock.now(), author());
        audit.change("referent.close", SEAT, id, new SeatDates(null, null), new SeatDates(null, clock.today()));
    }

    private ReferentItem seen(UUID id) {
        if (!scope.readsInstance()) {
            throw unknown();
        }
        return repository.item(id, phones(), clock.today()).orElseThrow(ReferentService::unknown);
    }

    private ReferentItem writable(UUID id) {
        repository.lock(id);
        var seat = seen(id);
        requireWithin(seat.territory());
        preconditions.check(seat.version());
        if (seat.closedOn() != null) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Ce siège est fermé.");
        }
        return seat;
    }

    private void requireWithin(String territory) {
        if (!scope.mayWrite(territory)) {
            throw ProblemException.forbidden("Cette structure n'est pas dans le périmètre où vous pouvez écrire.");
        }
    }

    private ReferentMandateItem mandate(UUID seat, UUID id) {
        var found = repository.mandates(seat, true, clock.today()).stream()
                .filter(mandate -> mandate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Ce mandat n'existe pas."));
        if (found.erased()) {
            throw ProblemException.of(ProblemCode.CONFLICT, "Ce mandat est passé ; son nom a été effacé.");
        }
        return found;
    }

    /** Said at the field; the database decides between two that pass here together. */
    private void requireOnlyMainContact(UUID seat, UUID self, ReferentMandate mandate, LocalDate until) {
        if (mandate.mainContact()) {
            repository.otherMainContact(seat, self, mandate.startsOn(), until).ifPresent(other -> {
                throw ProblemException.invalid(
                        "/mainContact",
                        "taken",
                        "À ces dates, le contact principal du siège est déjà : " + other + ".");
            });
        }
    }

    private Set<String> acts(ReferentItem seat, List<ReferentMandateItem> mandates) {
        var acts = new TreeSet<String>();
        if (caller.has(Right.REFERENTS_WRITE) && scope.mayWrite(seat.territory()) && seat.closedOn() == null) {
            acts.addAll(Set.of("nameReferent", "updateReferentMandate", "recordReferentDeparture"));
            if (seat.state() != ReferentState.VACANT) {
                acts.addAll(Set.of("confirmReferent", "createReferentContactLink"));
            } else if (!ReferentView.stillHeld(mandates)) {
                acts.add("closeReferent");
            }
        }
        return acts;
    }

    private boolean phones() {
        return caller.has(Right.REFERENTS_PHONES);
    }

    /** Nobody when the product loads its demonstration. */
    private UUID author() {
        return caller.anonymous() ? null : caller.accountId();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("Ce siège n'existe pas.");
    }
}
