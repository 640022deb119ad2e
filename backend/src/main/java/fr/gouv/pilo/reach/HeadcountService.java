package fr.gouv.pilo.reach;

import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.reach.HeadcountView.HeadcountItem;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.Roles;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class HeadcountService implements ReplayCheck<HeadcountView> {
    static final String TYPE = "headcount";

    private final HeadcountRepository repository;
    private final Territories territories;
    private final Organisations organisations;
    private final TerritoryScope scope;
    private final Caller caller;
    private final Preconditions preconditions;
    private final BusinessClock clock;
    private final Audit audit;

    HeadcountService(
            HeadcountRepository repository,
            Territories territories,
            Organisations organisations,
            TerritoryScope scope,
            Caller caller,
            Preconditions preconditions,
            BusinessClock clock,
            Audit audit) {
        this.repository = repository;
        this.territories = territories;
        this.organisations = organisations;
        this.scope = scope;
        this.caller = caller;
        this.preconditions = preconditions;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Class<HeadcountView> answers() {
        return HeadcountView.class;
    }

    @Override
    public void require(HeadcountView kept) {
        get(kept.id());
    }

    Listing<HeadcountItem> list(HeadcountFilter filter) {
        return repository.list(filter, reads());
    }

    HeadcountView get(UUID id) {
        var item = reads() ? repository.item(id).orElse(null) : null;
        if (item == null) {
            throw ProblemException.notFound("Cet effectif n'existe pas.");
        }
        return new HeadcountView(item, caller.has(Right.HEADCOUNTS_WRITE) ? Set.of("updateHeadcount") : Set.of());
    }

    @Transactional
    @Idempotent
    HeadcountView create(UpdateHeadcount form) {
        check(form, null);
        var id = repository.insert(form);
        audit.change("headcount.create", TYPE, id, null, form);
        return get(id);
    }

    @Transactional
    HeadcountView update(UUID id, UpdateHeadcount form) {
        repository.lock(id);
        var before = get(id).headcount();
        preconditions.check(before.version());
        check(form, id);
        repository.update(id, form);
        audit.change("headcount.update", TYPE, id, before.form(), form);
        return get(id);
    }

    private boolean reads() {
        return scope.readsInstance() || administers();
    }

    /** Who looks after reference data has no territory. */
    private boolean administers() {
        return caller.has(Roles.ADMIN);
    }

    private void check(UpdateHeadcount form, UUID id) {
        if (!scope.writesInstance() && !administers()) {
            throw ProblemException.forbidden("Les effectifs sont ceux de la région.");
        }
        if ((form.territory() == null) == (form.organisationId() == null)) {
            throw ProblemException.invalid(
                    "/territory", "one-of", "Un effectif est celui d'un territoire ou d'un service : l'un des deux.");
        }
        if (form.territory() != null && territories.find(form.territory()).isEmpty()) {
            throw ProblemException.invalid("/territory", "unknown", "Ce territoire n'existe pas.");
        }
        if (form.organisationId() != null
                && organisations.find(form.organisationId()).isEmpty()) {
            throw ProblemException.invalid("/organisationId", "unknown", "Cette organisation n'existe pas.");
        }
        if (form.valuedOn().isAfter(clock.today())) {
            throw ProblemException.invalid("/valuedOn", "future", "La date de valeur n'est pas encore venue.");
        }
        if (repository.known(form, id)) {
            throw ProblemException.of(
                    ProblemCode.ALREADY_EXISTS,
                    "Il y a déjà un effectif à cette date : corrigez-le, ou changez la date.");
        }
    }
}
