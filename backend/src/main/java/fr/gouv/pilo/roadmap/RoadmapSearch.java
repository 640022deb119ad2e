package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.contribution.SearchNotes;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the search box finds of the roadmap, its priorities; and what the roadmap says of the territories found. */
@ApplicationScoped
class RoadmapSearch implements SearchEntries, SearchNotes {
    private final TerritoryAlerts alerts;
    private final Caller caller;

    RoadmapSearch(TerritoryAlerts alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @Override
    public String view() {
        return "roadmap_priority_search_read";
    }

    @Override
    public String right() {
        return Right.ROADMAP_READ;
    }

    @Override
    public String kind() {
        return "territory";
    }

    @Override
    public Map<String, String> notes(List<String> codes) {
        var notes = new HashMap<String, String>();
        if (caller.has(Right.ROADMAP_READ)) {
            alerts.counted(codes).values().stream()
                    .filter(count -> count.indicators() > 0)
                    .forEach(count -> notes.put(count.territory(), count.sentence()));
        }
        return notes;
    }
}
