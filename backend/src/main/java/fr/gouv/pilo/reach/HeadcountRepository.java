package fr.gouv.pilo.reach;

import fr.gouv.pilo.reach.HeadcountView.HeadcountItem;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many agents there are, where and when. */
@ApplicationScoped
class HeadcountRepository {
    private static final RecordColumns FORM = RecordColumns.of(UpdateHeadcount.class);
    private static final String FROM =
            "reach_headcount h LEFT JOIN directory_organisation_read o ON o.id = h.organisation_id";
    private static final String LATEST = """
            NOT EXISTS (SELECT FROM reach_headcount x WHERE x.territory IS NOT DISTINCT FROM h.territory
            AND x.organisation_id IS NOT DISTINCT FROM h.organisation_id AND x.valued_on > h.valued_on)""";

    private static final String ITEM = """
            h.id, h.territory, o.id AS organisation_id, o.name AS organisation_name, h.agents, h.kind, h.source, h.valued_on, h.remark,
            %s AS latest, h.version, h.updated_at""".formatted(LATEST);

    private final Sql sql;
    private final Listings listings;

    HeadcountRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<HeadcountItem> list(HeadcountFilter filter, boolean sees) {
        var statement = ListStatement.of(HeadcountItem.class, "effectifs")
                .select(ITEM)
                .from(FROM)
                .whereIf(!sees, "false")
                .whereIn("h.territory", filter.territory)
                .whereIn("h.kind", ReachFilter.names(filter.kind))
                .whereIf(Boolean.TRUE.equals(filter.latest), LATEST)
                .search("search_vector(h.source || ' ' || coalesce(o.name, ''))")
                .id("h.id")
                .sort("valuedOn", "h.valued_on")
                .sort("territory", "h.territory")
                .sort("agents", "h.agents")
                .sort("updatedAt", "h.updated_at")
                .defaultSort("territory,-valuedOn")
                .changed("h.updated_at", null)
                .columns(SHEET)
                .map(RecordMapper.of(HeadcountItem.class));
        if (filter.organisation != null && !filter.organisation.isEmpty()) {
            statement.where("h.organisation_id = ANY(?)", (Object) filter.organisation.toArray(UUID[]::new));
        }
        return listings.of(statement, filter);
    }

    Optional<HeadcountItem> item(UUID id) {
        return sql.one(HeadcountItem.class, "SELECT " + ITEM + " FROM " + FROM + " WHERE h.id = ?", id);
    }

    /** Of each territory and service the one that was true last on a day; where there is none yet, the first that came after. */
    List<HeadcountItem> on(LocalDate day) {
        return sql.list(
                HeadcountItem.class,
                "SELECT DISTINCT ON (h.territory, h.organisation_id) " + ITEM + " FROM " + FROM
                        + " ORDER BY h.territory, h.organisation_id, (h.valued_on <= ?::date) DESC, abs(h.valued_on - ?::date), h.id",
                day,
                day);
    }

    boolean known(UpdateHeadcount form, UUID butNot) {
        return !sql.list("""
                        SELECT 1 FROM reach_headcount WHERE territory IS NOT DISTINCT FROM ?::text AND organisation_id IS NOT DISTINCT FROM ?::uuid
                        AND valued_on = ? AND id IS DISTINCT FROM ?::uuid""", row -> true, form.territory(), form.organisationId(), form.valuedOn(), butNot)
                .isEmpty();
    }

    UUID insert(UpdateHeadcount form) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO reach_headcount (id, %s) VALUES (?, %s)".formatted(FORM.names(), FORM.marks()),
                FORM.values(form, id));
        return id;
    }

    void update(UUID id, UpdateHeadcount form) {
        sql.update(
                "UPDATE reach_headcount SET (%s) = ROW(%s), version = version + 1 WHERE id = ?"
                        .formatted(FORM.names(), FORM.marks()),
                FORM.valuesThen(form, id));
    }

    void lock(UUID id) {
        sql.list("SELECT 1 FROM reach_headcount WHERE id = ? FOR UPDATE", row -> true, id);
    }

    private static final List<Column<HeadcountItem>> SHEET = List.of(
            Column.code("id", "Identifiant", HeadcountItem::id),
            Column.territory("territory", UpdateHeadcount.class, HeadcountItem::territory),
            Column.text(
                    "organisation",
                    "Service",
                    item -> item.organisation() == null
                            ? null
                            : item.organisation().name()),
            Column.number("agents", UpdateHeadcount.class, HeadcountItem::agents),
            Column.code("kind", UpdateHeadcount.class, HeadcountItem::kind),
            Column.text("source", UpdateHeadcount.class, HeadcountItem::source),
            Column.date("valuedOn", UpdateHeadcount.class, HeadcountItem::valuedOn),
            Column.text("remark", UpdateHeadcount.class, HeadcountItem::remark));
}
