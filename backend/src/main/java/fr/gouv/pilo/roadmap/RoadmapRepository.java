package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.audit.LastAuthor;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.page.ChangesQuery;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RoadmapRepository implements PanacheRepositoryBase<Roadmap, UUID> {
    private static final String COLUMNS = """
            r.id, r.code, r.title, r.starts_on, r.ends_on,
            (SELECT count(*) FROM priority p WHERE p.roadmap_id = r.id AND p.deleted_at IS NULL AND p.kind = 'PRIORITY_POLICY') AS priority_policies,
            (SELECT count(*) FROM priority p WHERE p.roadmap_id = r.id AND p.deleted_at IS NULL AND p.kind = 'STRUCTURING_PROJECT') AS structuring_projects,
            r.version, r.updated_at, """;
    private static final LastAuthor AUTHOR = new LastAuthor("roadmap", "r.code");
    private static final List<Column<RoadmapView>> SHEET = List.of(
            Column.code("code", UpdateRoadmap.class, RoadmapView::code),
            Column.text("title", UpdateRoadmap.class, RoadmapView::title),
            Column.date("startsOn", UpdateRoadmap.class, RoadmapView::startsOn),
            Column.date("endsOn", UpdateRoadmap.class, RoadmapView::endsOn),
            Column.number("priorityPolicies", "Politiques prioritaires", RoadmapView::priorityPolicies),
            Column.number("structuringProjects", "Projets structurants", RoadmapView::structuringProjects));

    private final Sql sql;
    private final Listings listings;
    private final Caller caller;

    RoadmapRepository(Sql sql, Listings listings, Caller caller) {
        this.sql = sql;
        this.listings = listings;
        this.caller = caller;
    }

    Listing<RoadmapView> list(ChangesQuery query, boolean visible) {
        return listings.of(
                ListStatement.of(RoadmapView.class, "feuilles-de-route")
                        .select(COLUMNS + LastAuthor.NOBODY)
                        .from("roadmap r")
                        .whereIf(!visible, "false")
                        .search("search_vector(r.title)")
                        .sort("startsOn", "r.starts_on")
                        .sort("title", "r.title COLLATE \"fr-x-icu\"")
                        .sort("code", "r.code")
                        .sort("updatedAt", "r.updated_at")
                        .defaultSort("-startsOn")
                        .id("r.id")
                        .changed("r.updated_at", null)
                        .columns(SHEET)
                        .map(RecordMapper.of(RoadmapView.class)),
                query);
    }

    Optional<RoadmapView> view(UUID id) {
        return sql.one(
                RoadmapView.class, "SELECT " + COLUMNS + AUTHOR.toldTo(caller) + " FROM roadmap r WHERE r.id = ?", id);
    }

    Optional<UUID> idOf(String code) {
        return sql.one("SELECT id FROM roadmap WHERE code = ?", row -> row.getObject(1, UUID.class), code);
    }
}
