package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events as a table for scripts. */
@ApplicationScoped
class EventDatasets implements DatasetTables {
    private record EventTableRow(
            UUID id,
            String code,
            EventKind kind,
            EventMode mode,
            EventState state,
            String title,
            String territory,
            String place,
            Instant startsAt,
            Instant endsAt,
            int sessions,
            Integer onSiteCapacity,
            Integer onSiteHeld,
            Integer onSiteWaiting,
            Integer remoteCapacity,
            Integer remoteHeld,
            Integer remoteWaiting,
            int present,
            String project,
            String organisation,
            Instant updatedAt) {}

    @Override
    public List<DatasetTable<?>> tables() {
        return List.of(new DatasetTable<>(
                "events",
                "Événements",
                "Les événements publiés, passés et à venir, avec leurs places et leurs présences ; personne n'y est nommé.",
                "Un événement.",
                "event_dataset_read",
                Right.EVENTS_READ,
                EventTableRow.class,
                SHEET,
                Map.of()));
    }

    private static final List<Column<EventTableRow>> SHEET = List.of(
            Column.code("id", "Identifiant", EventTableRow::id),
            Column.code("code", "Code", EventTableRow::code),
            Column.code("kind", UpdateEvent.class, EventTableRow::kind),
            Column.code("mode", UpdateEvent.class, EventTableRow::mode),
            Column.code("state", "État", EventTableRow::state),
            Column.text("title", UpdateEvent.class, EventTableRow::title),
            Column.territory("territory", UpdateEvent.class, EventTableRow::territory),
            Column.text("place", UpdateEvent.class, EventTableRow::place),
            Column.code("startsAt", "Début", EventTableRow::startsAt),
            Column.code("endsAt", "Fin", EventTableRow::endsAt),
            Column.number("sessions", UpdateEvent.class, EventTableRow::sessions),
            Column.number("onSiteCapacity", "Places sur place", EventTableRow::onSiteCapacity),
            Column.number("onSiteHeld", "Places prises sur place", EventTableRow::onSiteHeld),
            Column.number("onSiteWaiting", "En attente sur place", EventTableRow::onSiteWaiting),
            Column.number("remoteCapacity", "Places à distance", EventTableRow::remoteCapacity),
            Column.number("remoteHeld", "Places prises à distance", EventTableRow::remoteHeld),
            Column.number("remoteWaiting", "En attente à distance", EventTableRow::remoteWaiting),
            Column.number("present", "Présents", EventTableRow::present),
            Column.code("project", UpdateEvent.class, EventTableRow::project),
            Column.text("organisation", UpdateEvent.class, EventTableRow::organisation),
            Column.code("updatedAt", "Modifié le", EventTableRow::updatedAt));
}
