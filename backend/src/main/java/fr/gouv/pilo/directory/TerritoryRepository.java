package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.page.SearchWords;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class TerritoryRepository {
    private static final String COLUMNS =
            "t.code, t.level, t.name, t.parent_code AS parent, t.zone_id, t.capital, t.population, t.source, t.source_date";

    private final Sql sql;
    private final Listings listings;

    TerritoryRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    List<Territory> all() {
        return sql.list(Territory.class, "SELECT " + COLUMNS + " FROM territory t ORDER BY t.code");
    }

    /** Inserts, or updates only what differs, so that a restart changes nothing. */
    void upsert(Territory t) {
        sql.update(
                """
                INSERT INTO territory (code, level, name, parent_code, zone_id, capital, population, source, source_date)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET (level, name, parent_code, zone_id, capital, population, source, source_date, version) =
                  (excluded.level, excluded.name, excluded.parent_code, excluded.zone_id, excluded.capital, excluded.population,
                   excluded.source, excluded.source_date, territory.version + 1)
                WHERE (territory.level, territory.name, territory.parent_code, territory.zone_id, territory.capital, territory.population,
                       territory.source, territory.source_date)
                  IS DISTINCT FROM (excluded.level, excluded.name, excluded.parent_code, excluded.zone_id, excluded.capital,
                       excluded.population, excluded.source, excluded.source_date)""",
                t.code(),
                t.level(),
                t.name(),
                t.parent(),
                t.zoneId(),
                t.capital(),
                t.population(),
                t.source(),
                t.sourceDate());
    }

    Listing<TerritoryView> list(TerritoryFilter filter) {
        var levels = filter.level == null
                ? List.<String>of()
                : filter.level.stream().map(Enum::name).toList();
        var statement = ListStatement.of(TerritoryView.class, "territoires")
                .select(COLUMNS)
                .from("territory t")
                .whereIn("t.level", levels)
                .whereIn("t.parent_code", filter.parent)
                .id("t.code")
                .sort("code", "t.code")
                .sort("name", "t.name COLLATE \"fr-x-icu\"")
                .sort("population", "t.population")
                .defaultSort("code")
                .columns(SHEET)
                .map(RecordMapper.of(TerritoryView.class));
        if (filter.name != null && !filter.name.isBlank()) {
            statement.where(SearchWords.inside("t.name"), filter.name);
        }
        return listings.of(statement, filter);
    }

    private static final List<Column<TerritoryView>> SHEET = List.of(
            Column.code("code", "Code", TerritoryView::code),
            Column.code("level", "Maille", TerritoryView::level),
            Column.text("name", "Nom", TerritoryView::name),
            Column.territory("parent", "Territoire parent", TerritoryView::parent),
            Column.code("zoneId", "Code d'échange", TerritoryView::zoneId),
            Column.text("capital", "Chef-lieu", TerritoryView::capital),
            Column.number("population", "Population municipale", TerritoryView::population),
            Column.text("source", "Source", TerritoryView::source),
            Column.code("sourceDate", "Date de la source", TerritoryView::sourceDate));
}
