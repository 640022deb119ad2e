package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.shared.valid.Siret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OrganisationService implements Organisations, ReplayCheck<OrganisationView> {
    private final OrganisationRepository repository;
    private final Territories territories;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;
    private final Caller caller;

    OrganisationService(
            OrganisationRepository repository,
            Territories territories,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock,
            Caller caller) {
        this.repository = repository;
        this.territories = territories;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
    }

    @Override
    public Class<OrganisationView> answers() {
        return OrganisationView.class;
    }

    @Override
    public void require(OrganisationView kept) {
        get(kept.id());
    }

    Listing<OrganisationView> list(OrganisationFilter filter) {
        return repository.list(filter);
    }

    OrganisationView get(UUID id) {
        return repository.view(id).orElseThrow(OrganisationService::unknown);
    }

    @Transactional
    @Idempotent
    OrganisationView create(UpdateOrganisation form) {
        check(form, null);
        var id = Ids.next();
        var organisation = new Organisation(id, "ORG-" + id);
        organisation.maintain(form, clock.today().toString());
        repository.persistAndFlush(organisation);
        audit.change("organisation.create", "organisation", organisation.code, null, organisation.content());
        return get(id);
    }

    @Transactional
    OrganisationView update(UUID id, UpdateOrganisation form) {
        var organisation = repository.findByIdOptional(id).orElseThrow(OrganisationService::unknown);
        preconditions.check(organisation.version);
        check(form, id);
        var before = organisation.content();
        organisation.maintain(form, clock.today().toString());
        repository.flush();
        audit.change("organisation.update", "organisation", organisation.code, before, organisation.content());
        return get(id);
    }

    private void check(UpdateOrganisation form, UUID self) {
        var faults = new Violations();
        if (form.kind() != OrganisationKind.PROVIDER && !caller.has(Right.DIRECTORY_WRITE)) {
            faults.add(
                    "/kind", "provider", "Vous n'ajoutez que des prestataires ; le reste revient à l'administration.");
        }
        if (territories.find(form.territory()).isEmpty()) {
            faults.add("/territory", "unknown", "Ce territoire n'est pas connu.");
        }
        var siret = Siret.normalise(form.siret());
        if (siret != null && !Siret.valid(siret)) {
            faults.add("/siret", "siret", "Ce SIRET n'est pas valide : 14 chiffres et leur clé.");
        } else if (siret != null
                && repository.count("siret = ?1 and id <> ?2", siret, self == null ? new UUID(0, 0) : self) > 0) {
            faults.add("/siret", "duplicate", "Un autre organisme porte déjà ce SIRET.");
        }
        faults.throwIfAny();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("Cet organisme n'existe pas.");
    }

    @Override
    public Optional<OrganisationCard> find(UUID id) {
        return repository.card(id);
    }

    @Override
    public Optional<OrganisationCard> findByCode(String code) {
        return repository.card(code);
    }

    @Override
    @Transactional
    public UUID ensure(NewOrganisation organisation) {
        repository.insertIfAbsent(organisation);
        return repository.card(organisation.code()).orElseThrow().id();
    }
}
