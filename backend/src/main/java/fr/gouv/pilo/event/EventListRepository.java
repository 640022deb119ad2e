package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventView.EventItem;
import fr.gouv.pilo.event.EventView.EventSeatsItem;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class EventListRepository {
    private final Listings listings;

    EventListRepository(Listings listings) {
        this.listings = listings;
    }

    /** @param within codes of the territories asked for; empty for all */
    Listing<EventItem> list(EventFilter filter, Set<String> within, EventAccess access) {
        var statement = ListStatement.of(EventItem.class, "evenements")
                .select(EventRepository.ITEM)
                .from(EventRepository.tables(access.seesProject()))
                .where(access.sees())
                .whereIf(!given(filter.state) && filter.updatedSince() == null, "e.state <> 'ARCHIVED'")
                .search("e.words")
                .searchCode("e.code")
                .id("e.id")
                .sort("startsAt", "e.starts_at")
                .sort("endsAt", "e.ends_at")
                .sort("code", "e.code")
                .sort("title", "e.title COLLATE \"fr-x-icu\"")
                .sort("kind", "e.kind")
                .sort(
                        "state",
                        "array_position(ARRAY['DRAFT', 'PUBLISHED', 'MOVED', 'CANCELLED', 'CLOSED', 'ARCHIVED'], e.state)")
                .sort("territory", "e.territory")
                .sort("updatedAt", "e.updated_at")
                .defaultSort("-startsAt")
                .changed("e.updated_at", "e.deleted_at IS NOT NULL")
                .columns(SHEET)
                .map(RecordMapper.of(EventItem.class));
        statement.whereIf(Boolean.TRUE.equals(filter.mine), access.organises());
        narrow(statement, filter, within);
        return listings.of(statement, filter);
    }

    private static void narrow(ListStatement<EventItem> statement, EventFilter filter, Set<String> within) {
        statement
                .whereIn("e.kind", names(filter.kind))
                .whereIn("e.mode", names(filter.mode))
                .whereIn("e.state", names(filter.state))
                .whereIn("p.code", filter.project);
        if (!within.isEmpty()) {
            statement.where("e.territory = ANY(?)", (Object) within.toArray(String[]::new));
        }
        if (given(filter.audience)) {
            statement.where("e.audiences && ?", (Object) names(filter.audience).toArray(String[]::new));
        }
        if (given(filter.series)) {
            statement.where("e.series_id = ANY(?)", (Object) filter.series.toArray(UUID[]::new));
        }
        var from = filter.fromInstant();
        if (from != null) {
            statement.where("e.ends_at >= ?", from);
        }
        var to = filter.toInstant();
        if (to != null) {
            statement.where("e.starts_at < ?", to);
        }
    }

    static boolean given(List<?> values) {
        return values != null && !values.isEmpty();
    }

    static List<String> names(List<? extends Enum<?>> constants) {
        return constants == null ? null : constants.stream().map(Enum::name).toList();
    }

    private static Function<EventItem, Integer> seats(
            Function<EventItem, EventSeatsItem> mode, Function<EventSeatsItem, Integer> count) {
        return item -> mode.apply(item) == null ? null : count.apply(mode.apply(item));
    }

    private static final List<Column<EventItem>> SHEET = List.of(
            Column.code("code", "Code", EventItem::code),
            Column.code("kind", UpdateEvent.class, EventItem::kind),
            Column.code("mode", UpdateEvent.class, EventItem::mode),
            Column.code("state", "État", EventItem::state),
            Column.text("title", UpdateEvent.class, EventItem::title),
            Column.code("startsAt", "Début de l'événement", EventItem::startsAt),
            Column.code("endsAt", "Fin de l'événement", EventItem::endsAt),
            Column.territory("territory", UpdateEvent.class, EventItem::territory),
            Column.text("place", UpdateEvent.class, EventItem::place),
            Column.code("audiences", UpdateEvent.class, EventItem::audiences),
            Column.number("capacityOnSite", UpdateEvent.class, seats(EventItem::onSite, EventSeatsItem::capacity)),
            Column.number("heldOnSite", "Places prises sur place", seats(EventItem::onSite, EventSeatsItem::held)),
            Column.number("waitingOnSite", "En attente sur place", seats(EventItem::onSite, EventSeatsItem::waiting)),
            Column.number("capacityRemote", UpdateEvent.class, seats(EventItem::remote, EventSeatsItem::capacity)),
            Column.number("heldRemote", "Places prises à distance", seats(EventItem::remote, EventSeatsItem::held)),
            Column.number("waitingRemote", "En attente à distance", seats(EventItem::remote, EventSeatsItem::waiting)),
            Column.code(
                    "project",
                    UpdateEvent.class,
                    item -> item.project() == null ? null : item.project().code()),
            Column.text(
                    "organisation",
                    UpdateEvent.class,
                    item -> item.organisation() == null
                            ? null
                            : item.organisation().name()),
            Column.text(
                    "series",
                    EventActs.CreateCopies.class,
                    item -> item.series() == null ? null : item.series().title()));
}
