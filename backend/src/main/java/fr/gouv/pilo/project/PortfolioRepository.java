package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.page.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * The portfolio as lists and counts. Only {@code project p} is filtered, sorted and counted; names and the next
 * milestone are looked up for the rows of the page alone.
 */
@ApplicationScoped
class PortfolioRepository {
    /** A change of organisation or of lead is kept as keys: each goes out with the name that it has today. */
    private static final String NAMED_CHANGES = """
            (SELECT coalesce(jsonb_agg(c || jsonb_build_object('beforeName', %s, 'afterName', %s) ORDER BY n), '[]')::text
                FROM jsonb_array_elements(h.changes) WITH ORDINALITY AS changed(c, n))""".formatted(name("before"), name("after"));

    private static String name(String side) {
        return """
                CASE c->>'field'
                WHEN 'organisationId' THEN (SELECT o.name FROM directory_organisation_read o WHERE o.id = (c->>'%1$s')::uuid)
                WHEN 'leadAccountId' THEN (SELECT a.display_name FROM shared_account_read a WHERE a.id = (c->>'%1$s')::uuid)
                END""".formatted(side);
    }

    private static final String COLUMNS = """
            p.id, p.code, p.title, p.programme, p.axis, array_to_string(p.orientations, ',') AS orientations,
            array_to_string(p.approaches, ',') AS approaches, p.stage, p.stage_since, p.weather, p.status_at,
            p.organisation_id, o.name AS organisation_name, p.lead_account_id, a.display_name AS lead_name,
            array_to_string(p.territories, ',') AS territories, p.start_date, p.end_date, p.digital, p.confidential,
            m.name AS next_milestone, m.planned_date AS next_milestone_date,
            p.archived_at, p.version, p.updated_at""";
    private static final String NAMES = """
            LEFT JOIN directory_organisation_read o ON o.id = p.organisation_id
            LEFT JOIN shared_account_read a ON a.id = p.lead_account_id
            LEFT JOIN LATERAL (SELECT name, planned_date FROM project_milestone
                WHERE project_id = p.id AND actual_date IS NULL ORDER BY planned_date, position LIMIT 1) m ON true""";

    /** As ranked by a person: the order of the path, the best weather first. */
    private static final String STAGE_RANK =
            "array_position('{VEILLE,CADRAGE,EXPLORATION,CONCEPTION,EXPERIMENTATION,DEPLOIEMENT,PASSAGE_A_L_ECHELLE,CAPITALISATION,ABANDON}'::text[], p.stage)";

    private static final String WEATHER_RANK =
            "array_position('{SOLEIL,COUVERT,NUAGE,ORAGE,NON_RENSEIGNEE,NON_NECESSAIRE}'::text[], p.weather)";

    private record Condition(String sql, Object... values) {}

    /** Projects at a stage with a weather, and those of them that are late. */
    record Count(Stage stage, Weather weather, long number, long late) {}

    private final Sql sql;
    private final Listings listings;
    private final TerritoryTree tree;

    PortfolioRepository(Sql sql, Listings listings, TerritoryTree tree) {
        this.sql = sql;
        this.listings = listings;
        this.tree = tree;
    }

    Listing<ProjectSummary> list(ProjectFilter filter, Visibility visibility, LocalDate today) {
        var statement = ListStatement.of(ProjectSummary.class, "projets")
                .select(COLUMNS)
                .from("project p")
                .named(NAMES)
                .search("p.search")
                .searchCode("p.code")
                .id("p.id")
                .sort("updatedAt", "p.updated_at")
                .sort("createdAt", "p.created_at")
                .sort("code", "p.code")
                .sort("title", "p.title COLLATE \"fr-x-icu\"")
                .sort("programme", "p.programme")
                .sort("stage", STAGE_RANK)
                .sort("stageSince", "p.stage_since")
                .sort("weather", WEATHER_RANK)
                .sort("statusAt", "p.status_at")
                .sort("startDate", "p.start_date")
                .sort("endDate", "p.end_date")
                .sort("nextMilestoneDate", "p.next_due")
                .defaultSort("-updatedAt")
                .columns(ProjectSheet.COLUMNS)
                .map(RecordMapper.of(ProjectSummary.class));
        conditions(filter, visibility.account(), today)
                .forEach(condition -> statement.where(condition.sql(), condition.values()));
        return listings.of(scope(statement, filter, visibility), filter);
    }

    /** Who follows changes also learns what was archived, and what went out of sight. */
    private static ListStatement<ProjectSummary> scope(
            ListStatement<ProjectSummary> statement, ProjectFilter filter, Visibility visibility) {
        statement.where(visibility.sql());
        return filter.onlyArchived()
                ? statement.where("p.archived_at IS NOT NULL").changed("p.updated_at", null)
                : statement.changed("p.updated_at", "p.archived_at IS NOT NULL").left(visibility.left());
    }

    List<Count> counts(ProjectFilter filter, Visibility visibility, LocalDate today) {
        var all = conditions(filter, visibility.account(), today);
        all.add(new Condition(visibility.sql()));
        all.add(new Condition(filter.onlyArchived() ? "p.archived_at IS NOT NULL" : "p.archived_at IS NULL"));
        if (filter.q() != null) {
            var words = new ArrayList<>();
            var found = SearchWords.of(filter.q()).condition("p.search", "p.code", words);
            all.add(new Condition(found, words.toArray()));
        }
        if (filter.updatedSince() != null) {
            all.add(new Condition("p.updated_at >= ?", filter.updatedSince()));
        }
        var values = new ArrayList<Object>(List.of(today));
        all.forEach(condition -> values.addAll(List.of(condition.values())));
        return sql.list(
                Count.class,
                "SELECT p.stage, p.weather, count(*) AS number, count(*) FILTER (WHERE p.next_due < ? AND p.archived_at IS NULL) AS late FROM project p WHERE "
                        + String.join(
                                " AND ",
                                all.stream()
                                        .map(condition -> "(" + condition.sql() + ")")
                                        .toList())
                        + " GROUP BY p.stage, p.weather",
                values.toArray());
    }

    private List<Condition> conditions(ProjectFilter filter, UUID me, LocalDate today) {
        var all = new ArrayList<Condition>();
        in(all, "p.stage", filter.stage);
        in(all, "p.programme", filter.programme);
        in(all, "p.weather", filter.weather);
        in(all, "p.axis", filter.axis);
        if (given(filter.orientation)) {
            all.add(new Condition("p.orientations && ?", (Object)
                    filter.orientation.stream().map(Enum::name).toArray(String[]::new)));
        }
        if (given(filter.territory)) {
            all.add(new Condition("p.territories && ?", (Object)
                    tree.expand(new HashSet<>(filter.territory)).toArray(String[]::new)));
        }
        in(all, "p.lead_account_id", filter.leads(me));
        if (filter.onlyLate()) {
            all.add(new Condition("p.next_due < ? AND p.archived_at IS NULL", today));
        }
        return all;
    }

    private static void in(List<Condition> all, String column, List<?> values) {
        if (given(values)) {
            all.add(new Condition(column + ListStatement.in(values), values.toArray()));
        }
    }

    private static boolean given(List<?> values) {
        return values != null && !values.isEmpty();
    }

    Listing<ProjectHistoryItem> history(UUID project, HistoryFilter filter) {
        var kinds = filter.kind == null
                ? List.<String>of()
                : filter.kind.stream().map(Enum::name).toList();
        var statement = ListStatement.of(ProjectHistoryItem.class, "historique")
                .select(
                        "h.id, h.kind, h.occurred_at, h.account_id, (SELECT a.display_name FROM shared_account_read a WHERE a.id = h.account_id) AS account_name,"
                                + " h.from_stage, h.to_stage, h.reason, h.weather, h.synthesis, " + NAMED_CHANGES
                                + " AS changes")
                .from("project_history h")
                .where("h.project_id = ?", project)
                .whereIn("h.kind", kinds)
                .id("h.id")
                .sort("occurredAt", "h.occurred_at")
                // Ids are in the order of writing: they part what a set business date gives the same instant.
                .sort("recordedAt", "h.id")
                .defaultSort("-occurredAt,-recordedAt")
                .columns(ProjectSheet.HISTORY)
                .map(RecordMapper.of(ProjectHistoryItem.class));
        return listings.of(statement, filter);
    }
}
