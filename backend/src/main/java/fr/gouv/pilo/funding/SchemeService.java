package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.page.ChangesQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
class SchemeService implements ReplayCheck<FundingSchemeView> {
    private static final String SCHEME = "funding-scheme";

    private final SchemeRepository repository;
    private final BudgetReach reach;
    private final Preconditions preconditions;
    private final Audit audit;

    SchemeService(SchemeRepository repository, BudgetReach reach, Preconditions preconditions, Audit audit) {
        this.repository = repository;
        this.reach = reach;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Override
    public Class<FundingSchemeView> answers() {
        return FundingSchemeView.class;
    }

    @Override
    public void require(FundingSchemeView kept) {
        get(kept.code());
    }

    Listing<FundingSchemeView> list(ChangesQuery query) {
        return repository.list(query, reach.reads());
    }

    FundingSchemeView get(String key) {
        if (!reach.reads()) {
            throw unknown();
        }
        return repository.view(new IdOrWord(key)).orElseThrow(SchemeService::unknown);
    }

    @Transactional
    @Idempotent
    FundingSchemeView create(UpdateFundingScheme form) {
        reach.requireWriter();
        return repository.view(define(form, false)).orElseThrow();
    }

    UUID define(UpdateFundingScheme form, boolean demonstration) {
        form.check();
        if (repository.view(new IdOrWord(form.code())).isPresent()) {
            throw ProblemException.of(
                    ProblemCode.ALREADY_EXISTS, "Un dispositif porte déjà le code « " + form.code() + " ».");
        }
        var id = repository.insert(form, demonstration);
        audit.change(
                "funding-scheme.create",
                SCHEME,
                form.code(),
                null,
                repository.view(id).orElseThrow().content());
        return id;
    }

    @Transactional
    FundingSchemeView update(String key, UpdateFundingScheme form) {
        var id = get(key).id();
        reach.requireWriter();
        repository.lock(id);
        var before = repository.view(id).orElseThrow();
        preconditions.check(before.version());
        form.check();
        if (!before.code().equals(form.code())) {
            throw ProblemException.invalid("/code", "fixed", "Le code d'un dispositif ne change pas.");
        }
        if (before.ledger() != form.ledger() && repository.hasLines(id)) {
            throw ProblemException.invalid(
                    "/ledger", "fixed", "Ce dispositif a des lignes : la nature de ses crédits ne change plus.");
        }
        repository.update(id, form);
        var after = repository.view(id).orElseThrow();
        audit.change("funding-scheme.update", SCHEME, before.code(), before.content(), after.content());
        return after;
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("Ce dispositif n'existe pas.");
    }
}
