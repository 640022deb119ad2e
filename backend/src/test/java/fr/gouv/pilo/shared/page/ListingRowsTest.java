package fr.gouv.pilo.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.RowMapper;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list finds the columns of its rows once a statement, whatever the format. */
@PiloTest
class ListingRowsTest {
    @Inject
    Listings listings;

    private int found;

    private final RowMapper<String> counted = new RowMapper<>() {
        @Override
        public RowMapper<String> on(ResultSet rows) {
            found++;
            return row -> row.getString("code");
        }

        @Override
        public String map(ResultSet row) throws SQLException {
            return on(row).map(row);
        }
    };

    private Listing.Source<String> three() {
        return listings.of(
                        ListStatement.of(String.class, "codes")
                                .select("c.code")
                                .from("(VALUES ('a'), ('b'), ('c')) AS c (code)")
                                .id("c.code")
                                .sort("code", "c.code")
                                .defaultSort("code")
                                .map(counted),
                        new ListQuery())
                .source();
    }

    @Test
    void a_page_does() {
        assertEquals(List.of("a", "b", "c"), three().page().get().items());
        assertEquals(1, found);
    }

    @Test
    void a_sheet_does() {
        var read = new ArrayList<String>();
        three().rows().accept(read::add);
        assertEquals(List.of("a", "b", "c"), read);
        assertEquals(1, found);
    }

    @Test
    void a_script_s_lines_do() {
        var read = new ArrayList<Object>();
        three().rowsAndDeleted().accept(read::add);
        assertEquals(List.<Object>of("a", "b", "c"), read);
        assertEquals(1, found);
    }
}
