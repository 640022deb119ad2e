package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows imports and what they hold. */
@ApplicationScoped
class ChorusImportService implements ReplayCheck<ChorusImportView> {
    private final ChorusRoom room;
    private final ChorusListRepository lists;
    private final ChorusVerdictRepository verdicts;
    private final ChorusLayoutRepository layouts;
    private final ChorusReach reach;

    ChorusImportService(
            ChorusRoom room,
            ChorusListRepository lists,
            ChorusVerdictRepository verdicts,
            ChorusLayoutRepository layouts,
            ChorusReach reach) {
        this.room = room;
        this.lists = lists;
        this.verdicts = verdicts;
        this.layouts = layouts;
        this.reach = reach;
    }

    @Override
    public Class<ChorusImportView> answers() {
        return ChorusImportView.class;
    }

    @Override
    public void require(ChorusImportView kept) {
        get(kept.id());
    }

    ChorusImportView get(UUID id) {
        return room.view(id);
    }

    Listing<ChorusImportSummary> list(ChorusImportFilter filter) {
        return lists.list(filter, reach.reads(), reach.seesRow());
    }

    Listing<ChorusRowItem> rows(UUID id, ChorusRowFilter filter) {
        // Built first: a bad parameter is refused whether or not the import exists.
        var rows = lists.rows(id, filter, reach.seesRow(), reach.seesSuggestion());
        get(id);
        return rows;
    }

    Listing<ChorusVerdictItem> verdicts(UUID id, ChorusVerdictFilter filter) {
        var all = verdicts.list(id, filter, reach.seesRow());
        get(id);
        return all;
    }

    Listing<ImportIssue> issues(UUID id, PageQuery query) {
        var issues = room.intake().issues(id, query);
        get(id);
        return issues;
    }

    Download original(UUID id, int position) {
        get(id);
        reach.requireOriginals(lists.sender(id), lists.hides(id, reach.seesRow()));
        return room.intake().original(id, position);
    }

    ChorusMappingView mapping(UUID id) {
        var view = get(id);
        return new ChorusMappingView(id, view.mapped(), layouts.items(id), view.version());
    }
}
