package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.audit.LastAuthor;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.shared.valid.Siret;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {
    private static final String COLUMNS = """
            o.id, o.code, o.name, o.acronym, o.kind, o.territory_code AS territory, o.seat, o.siren, o.siret, o.population, o.demonstration,
            o.source, o.source_date, o.reliability, o.version, o.updated_at, """;
    private static final LastAuthor AUTHOR = new LastAuthor("organisation", "o.code");
    private static final String CARDS =
            "SELECT o.id, o.code, o.name, o.acronym, o.kind, o.territory_code AS territory, o.demonstration FROM organisation o WHERE ";

    private final Sql sql;
    private final Listings listings;
    private final Caller caller;
    private final TerritoryTree tree;

    OrganisationRepository(Sql sql, Listings listings, TerritoryTree tree, Caller caller) {
        this.sql = sql;
        this.listings = listings;
        this.caller = caller;
        this.tree = tree;
    }

    /** Held to the end of the transaction: one replica loads, the next one then finds nothing to change. */
    void lockReference() {
        // A start waits for another replica's, however slow: the limits of requests are not for it.
        sql.list(
                "SELECT set_config('lock_timeout', '120s', true), set_config('statement_timeout', '120s', true)",
                row -> null);
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended('directory.reference', 0))", row -> null);
    }

    /** @return 1 if the row is new or changed; what an administrator maintains is left alone */
    int upsert(ReferenceOrganisation o) {
        return sql.update(
                """
                INSERT INTO organisation (id, code, name, acronym, kind, territory_code, seat, siren, population, source, source_date, reliability)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET (name, acronym, kind, territory_code, seat, siren, population, source, source_date, reliability, version) =
                  (excluded.name, excluded.acronym, excluded.kind, excluded.territory_code, excluded.seat, excluded.siren, excluded.population,
                   excluded.source, excluded.source_date, excluded.reliability, organisation.version + 1)
                WHERE NOT organisation.maintained
                  AND (organisation.name, organisation.acronym, organisation.kind, organisation.territory_code, organisation.seat, organisation.siren,
                       organisation.population, organisation.source, organisation.source_date, organisation.reliability)
                  IS DISTINCT FROM (excluded.name, excluded.acronym, excluded.kind, excluded.territory_code, excluded.seat, excluded.siren,
                       excluded.population, excluded.source, excluded.source_date, excluded.reliability)""",
                Ids.next(),
                o.code(),
                o.name(),
                o.acronym(),
                o.kind(),
                o.territory(),
                o.seat(),
                o.siren(),
                o.population(),
                o.source(),
                o.sourceDate(),
                o.reliability());
    }

    void insertIfAbsent(NewOrganisation o) {
        sql.update(
                """
                INSERT INTO organisation (id, code, name, acronym, kind, territory_code, demonstration, source, source_date, siret, siren)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, left(?, 9)) ON CONFLICT (code) DO NOTHING""",
                Ids.next(),
                o.code(),
                o.name(),
                o.acronym(),
                o.kind(),
                o.territory(),
                o.demonstration(),
                o.source(),
                o.sourceDate(),
                o.siret(),
                o.siret());
    }

    Optional<OrganisationView> view(UUID id) {
        return sql.one(
                OrganisationView.class,
                "SELECT " + COLUMNS + AUTHOR.toldTo(caller) + " FROM organisation o WHERE o.id = ?",
                id);
    }

    Optional<OrganisationCard> card(UUID id) {
        return sql.one(OrganisationCard.class, CARDS + "o.id = ?", id);
    }

    Optional<OrganisationCard> card(String code) {
        return sql.one(OrganisationCard.class, CARDS + "o.code = ?", code);
    }

    Listing<OrganisationView> list(OrganisationFilter filter) {
        var kinds = filter.kind == null
                ? List.<String>of()
                : filter.kind.stream().map(Enum::name).toList();
        var statement = ListStatement.of(OrganisationView.class, "organismes")
                .select(COLUMNS + LastAuthor.NOBODY)
                .from("organisation o")
                .whereIn("o.kind", kinds)
                .id("o.id")
                .sort("name", "o.name COLLATE \"fr-x-icu\"")
                .sort("code", "o.code")
                .sort("updatedAt", "o.updated_at")
                .defaultSort("name")
                .changed("o.updated_at", null)
                .columns(SHEET)
                .map(RecordMapper.of(OrganisationView.class));
        if (filter.territory != null && !filter.territory.isEmpty()) {
            statement.where("o.territory_code = ANY(?)", (Object)
                    tree.expand(new HashSet<>(filter.territory)).toArray(String[]::new));
        }
        if (filter.words != null && !filter.words.isBlank()) {
            search(statement, filter.words.trim());
        }
        return listings.of(statement, filter);
    }

    /** Digits are a SIREN or SIRET; words are found inside the name, sigle or code, or nearly so (trigrams). */
    private static void search(ListStatement<OrganisationView> statement, String words) {
        var digits = Siret.spaceless(words);
        if (digits.chars().allMatch(Character::isDigit)) {
            statement.where(
                    "o.siret LIKE ? OR o.siren LIKE ? OR position(? IN o.folded) > 0",
                    digits + "%",
                    digits + "%",
                    digits);
        } else {
            statement.where(
                    "(SELECT bool_and(o.folded LIKE '%' || word || '%' OR word_similarity(word, o.folded) >= 0.6)"
                            + " FROM string_to_table(search_words(?), ' ') AS word WHERE word <> '')",
                    words);
        }
    }

    private static final List<Column<OrganisationView>> SHEET = List.of(
            Column.code("id", "Identifiant", OrganisationView::id),
            Column.code("code", "Code", OrganisationView::code),
            Column.text("name", UpdateOrganisation.class, OrganisationView::name),
            Column.text("acronym", UpdateOrganisation.class, OrganisationView::acronym),
            Column.code("kind", UpdateOrganisation.class, OrganisationView::kind),
            Column.territory("territory", UpdateOrganisation.class, OrganisationView::territory),
            Column.text("seat", UpdateOrganisation.class, OrganisationView::seat),
            Column.code("siren", "SIREN", OrganisationView::siren),
            Column.code("siret", UpdateOrganisation.class, OrganisationView::siret),
            Column.text("source", "Source", OrganisationView::source),
            Column.code("sourceDate", "Date de la source", OrganisationView::sourceDate),
            Column.<OrganisationView>number("population", "Habitants", OrganisationView::population)
                    .forPeople());
}
