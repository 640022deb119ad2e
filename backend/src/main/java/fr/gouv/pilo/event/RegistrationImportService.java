package fr.gouv.pilo.event;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportRow;
import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportSummary;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFilter;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.text.TextLine;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lists of people that organisers bring: checked, applied all or nothing, undone whole. */
@ApplicationScoped
class RegistrationImportService implements ReplayCheck<RegistrationImportView> {
    private final RosterRoom room;
    private final RosterRepository repository;
    private final RosterListRepository lists;
    private final RegistrationViews views;
    private final Territories territories;

    RegistrationImportService(
            RosterRoom room,
            RosterRepository repository,
            RosterListRepository lists,
            RegistrationViews views,
            Territories territories) {
        this.room = room;
        this.repository = repository;
        this.lists = lists;
        this.views = views;
        this.territories = territories;
    }

    @Override
    public Class<RegistrationImportView> answers() {
        return RegistrationImportView.class;
    }

    @Override
    public void require(RegistrationImportView kept) {
        get(kept.id());
    }

    /** What the lines are judged against, as it is now. */
    @Transactional
    RosterContext context(UUID event) {
        var item = views.requireOrganised(event).event();
        if (!item.state().open()) {
            throw QueueActs.conflict("On s'inscrit à un événement publié, et qui a lieu.");
        }
        return RosterContext.of(event, item.mode(), territories);
    }

    /** What is read already; see {@link EventImportResource}. */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    RegistrationImportView check(UUID event, RosterReading reading) {
        return room.intake().check(reading);
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    RegistrationImportView apply(UUID id, CreateImportApplication form) {
        get(id);
        repository.applied(id, form.confirmation(), TextLine.of(form.note()));
        return room.intake().apply(id);
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    RegistrationImportView reverse(UUID id) {
        return room.intake().reverse(id);
    }

    @Transactional
    @Idempotent
    RegistrationImportView abandon(UUID id) {
        return room.intake().abandon(id);
    }

    RegistrationImportView get(UUID id) {
        return room.view(id);
    }

    Listing<RegistrationImportSummary> list(UUID event, IntakeFilter filter) {
        var all = lists.list(event, filter);
        views.requireOrganised(event);
        return all;
    }

    Listing<RegistrationImportRow> rows(UUID id, RegistrationImportFilter filter) {
        // Built first: a bad parameter is refused whether or not the import exists.
        var rows = lists.rows(id, filter);
        get(id);
        return rows;
    }

    Listing<ImportIssue> issues(UUID id, PageQuery query) {
        var issues = room.intake().issues(id, query);
        get(id);
        return issues;
    }

    Download original(UUID id, int position) {
        get(id);
        return room.intake().original(id, position);
    }
}
