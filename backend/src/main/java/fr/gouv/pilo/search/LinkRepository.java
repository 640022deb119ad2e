package fr.gouv.pilo.search;

import fr.gouv.pilo.shared.contribution.Reader;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Asks one view of a room, in the columns that all share. */
@ApplicationScoped
class LinkRepository {
    record Link(String kind, String code, String title, String path) {}

    private final Sql sql;

    LinkRepository(Sql sql) {
        this.sql = sql;
    }

    List<Link> of(String view, String kind, String code, Reader reader, int most) {
        var values = new ArrayList<Object>(List.of(kind, code));
        values.addAll(reader.values());
        values.add(most);
        return sql.list(
                Link.class,
                "SELECT e.kind, e.code, e.title, e.path FROM " + view
                        + " e WHERE e.from_kind = ? AND e.from_code = ? AND " + Reader.MAY_READ
                        + " ORDER BY e.kind, e.title COLLATE \"fr-x-icu\", e.code LIMIT ?",
                values.toArray());
    }
}
