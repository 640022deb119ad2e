package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ChangesQuery;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SchemeRepository {
    private static final String VIEW = """
            s.id, s.code, s.name, s.ledger, s.agreement_state, s.agreement_reference, s.agreement_starts_on,
            s.agreement_ends_on, s.agreement_amount, s.carry_over_ceiling, s.demonstration, s.version, s.updated_at""";

    private final Sql sql;
    private final Listings listings;

    SchemeRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<FundingSchemeView> list(ChangesQuery query, boolean reads) {
        return listings.of(
                ListStatement.of(FundingSchemeView.class, "dispositifs")
                        .select(VIEW)
                        .from("funding_scheme s")
                        .whereIf(!reads, "false")
                        .search("search_vector(concat_ws(' ', s.code, s.name, s.agreement_reference))")
                        .id("s.id")
                        .sort("code", "s.code")
                        .sort("name", "s.name COLLATE \"fr-x-icu\"")
                        .sort("updatedAt", "s.updated_at")
                        .defaultSort("name")
                        .changed("s.updated_at", null)
                        .columns(SHEET)
                        .map(RecordMapper.of(FundingSchemeView.class)),
                query);
    }

    Optional<FundingSchemeView> view(IdOrWord key) {
        return key.id().isPresent()
                ? view(key.id().get())
                : sql.one(
                        FundingSchemeView.class,
                        "SELECT " + VIEW + " FROM funding_scheme s WHERE s.code = ?",
                        key.text());
    }

    Optional<FundingSchemeView> view(UUID id) {
        return sql.one(FundingSchemeView.class, "SELECT " + VIEW + " FROM funding_scheme s WHERE s.id = ?", id);
    }

    /** Others who change the same scheme wait. */
    void lock(UUID id) {
        sql.list("SELECT 1 FROM funding_scheme WHERE id = ? FOR UPDATE", row -> true, id);
    }

    boolean hasLines(UUID id) {
        return sql.one("SELECT EXISTS (SELECT FROM budget_line WHERE scheme_id = ?)", row -> row.getBoolean(1), id)
                .orElse(false);
    }

    UUID insert(UpdateFundingScheme form, boolean demonstration) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO funding_scheme (id, code, ledger, demonstration, name) VALUES (?, ?, ?, ?, '')",
                id,
                form.code(),
                form.ledger(),
                demonstration);
        write(id, form);
        return id;
    }

    void update(UUID id, UpdateFundingScheme form) {
        write(id, form);
        sql.update("UPDATE funding_scheme SET version = version + 1, ledger = ? WHERE id = ?", form.ledger(), id);
    }

    private void write(UUID id, UpdateFundingScheme form) {
        var agreement =
                form.agreement() == null ? new FundingAgreement(null, null, null, null, null) : form.agreement();
        sql.update(
                """
                UPDATE funding_scheme SET name = ?, agreement_state = ?, agreement_reference = ?, agreement_starts_on = ?,
                       agreement_ends_on = ?, agreement_amount = ?, carry_over_ceiling = ? WHERE id = ?""",
                form.name().strip(),
                agreement.state(),
                agreement.reference(),
                agreement.startsOn(),
                agreement.endsOn(),
                agreement.amount(),
                form.ceiling(),
                id);
    }

    private static final List<Column<FundingSchemeView>> SHEET = List.of(
            Column.code("code", UpdateFundingScheme.class, FundingSchemeView::code),
            Column.text("name", UpdateFundingScheme.class, FundingSchemeView::name),
            Column.code("ledger", UpdateFundingScheme.class, FundingSchemeView::ledger),
            Column.code(
                    "state",
                    FundingAgreement.class,
                    item -> item.agreement() == null ? null : item.agreement().state()),
            Column.text(
                    "reference",
                    FundingAgreement.class,
                    item -> item.agreement() == null ? null : item.agreement().reference()),
            Column.date(
                    "startsOn",
                    FundingAgreement.class,
                    item -> item.agreement() == null ? null : item.agreement().startsOn()),
            Column.date(
                    "endsOn",
                    FundingAgreement.class,
                    item -> item.agreement() == null ? null : item.agreement().endsOn()),
            Column.number(
                    "amount",
                    FundingAgreement.class,
                    item -> item.agreement() == null ? null : item.agreement().amount()),
            Column.number("carryOverCeiling", UpdateFundingScheme.class, FundingSchemeView::carryOverCeiling));
}
