package fr.gouv.pilo.shared.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is searched is a view of the room, in the columns that all share. */
@PiloTest
class SearchEntriesTest {
    @Inject
    @All
    List<SearchEntries> rooms;

    @Inject
    Sql sql;

    @Test
    void each_view_has_the_columns_that_all_share() {
        assertFalse(rooms.isEmpty());
        rooms.forEach(room -> {
            assertTrue(room.view().endsWith("_read"), room.view());
            assertEquals(
                    SearchEntries.COLUMNS,
                    sql.list(
                            "SELECT column_name FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position",
                            row -> row.getString(1),
                            room.view()));
        });
    }
}
