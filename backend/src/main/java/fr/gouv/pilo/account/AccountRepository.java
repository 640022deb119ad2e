package fr.gouv.pilo.account;

import fr.gouv.pilo.account.AccountResource.AccountItem;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.page.SearchWords;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** People who have signed in, as they are listed. */
@ApplicationScoped
class AccountRepository {
    /** @param past how many there were on a past day */
    record People(long now, long past) {}

    private final Listings listings;
    private final Sql sql;

    AccountRepository(Listings listings, Sql sql) {
        this.listings = listings;
        this.sql = sql;
    }

    /** Those who have signed in, without machines and without the accounts of the demonstration, which are nobody's. */
    People people(Instant then) {
        return sql.one(People.class, """
                        SELECT count(*) AS now, count(*) FILTER (WHERE created_at <= ?) AS past FROM account
                        WHERE NOT machine AND issuer NOT LIKE 'urn:%'""", then).orElseThrow();
    }

    /** @param name words of the display name, or parts of words; null for all */
    Listing<AccountItem> list(String name, ListQuery query) {
        return listings.of(statement(name), query);
    }

    private static ListStatement<AccountItem> statement(String name) {
        var asked = name != null && !name.isBlank();
        return ListStatement.of(AccountItem.class, "comptes")
                .select("a.id, a.display_name")
                .from("account a")
                .where("NOT a.machine")
                .whereIf(asked, SearchWords.inside("a.display_name"), asked ? name : "")
                .id("a.id")
                .sort("displayName", "a.display_name COLLATE \"fr-x-icu\"")
                .defaultSort("displayName")
                .columns(List.of(
                        Column.code("id", "Identifiant", AccountItem::id),
                        Column.text("displayName", "Nom", AccountItem::displayName)))
                .map(RecordMapper.of(AccountItem.class));
    }
}
