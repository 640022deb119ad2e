package fr.gouv.pilo.shared.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.sheet.Column;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is given to scripts is a view of the room, with whose row it is, and each of its columns is told. */
@PiloTest
class DatasetTablesTest {
    @Inject
    @All
    List<DatasetTables> rooms;

    @Inject
    Sql sql;

    private record Bare(String id, String name) {}

    private List<DatasetTable<?>> all() {
        var all = new ArrayList<DatasetTable<?>>();
        rooms.forEach(room -> all.addAll(room.tables()));
        return all;
    }

    /** @return what is wrong with the table, in words; none if nothing is */
    private List<String> faults(DatasetTable<?> table) {
        var faults = new ArrayList<String>();
        var expected = new TreeSet<>(DatasetTable.SCOPE);
        expected.addAll(RecordMapper.of(table.item()).columns());
        var found = new TreeSet<>(sql.list(
                "SELECT column_name FROM information_schema.columns WHERE table_name = ?",
                row -> row.getString(1),
                table.view()));
        if (!expected.equals(found)) {
            faults.add(table.view() + " has " + found + ", not " + expected);
        }
        if (!table.view().endsWith("_dataset_read")) {
            faults.add(table.view() + " is not called _dataset_read");
        }
        var components = Arrays.stream(table.item().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var told = table.columns().stream().map(Column::name).toList();
        if (!components.equals(told) || !"id".equals(components.get(0))) {
            faults.add(table.code() + " tells " + told + " of " + components);
        }
        if (!told.containsAll(table.units().keySet())) {
            faults.add(table.code() + " has units of " + table.units().keySet());
        }
        return faults;
    }

    @Test
    void each_view_has_the_columns_of_its_row_and_whose_row_it_is() {
        assertTrue(all().size() >= 4, all()::toString);
        assertEquals(
                List.of(),
                all().stream().flatMap(table -> faults(table).stream()).toList());
        var codes = all().stream().map(DatasetTable::code).toList();
        assertEquals(codes.size(), new TreeSet<>(codes).size(), codes::toString);
        assertTrue(codes.stream().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*s")), codes::toString);
    }

    @Test
    void the_rule_is_red_on_a_view_without_whose_row_it_is_and_on_a_column_that_is_not_told() {
        var columns = List.of(Column.<Bare>code("id", "Identifiant", Bare::id));
        var planted = new DatasetTable<>(
                "bares",
                "Nus",
                "Nus.",
                "Un nu.",
                "shared_account_read",
                null,
                Bare.class,
                columns,
                Map.of("gone", "jours"));
        assertEquals(4, faults(planted).size(), faults(planted)::toString);
    }
}
