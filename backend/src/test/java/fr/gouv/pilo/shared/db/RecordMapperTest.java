package fr.gouv.pilo.shared.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows become records by the names of their columns. */
@PiloTest
class RecordMapperTest {
    private enum Level {
        REG,
        DEPT
    }

    private record Place(UUID id, String name) {}

    private record Item(
            String code,
            long number,
            Integer rank,
            boolean digital,
            BigDecimal amount,
            LocalDate startDate,
            Instant updatedAt,
            Level level,
            List<Level> levels,
            List<String> territories,
            Place place) {}

    private static final String ROW = """
            SELECT 'P01' AS code, 12::bigint AS number, NULL::int AS rank, true AS digital, 12.50::numeric(14,2) AS amount,
              DATE '2026-11-23' AS start_date, TIMESTAMPTZ '2026-11-23T08:00:00Z' AS updated_at, 'DEPT' AS level,
              ARRAY['REG','DEPT'] AS levels, '{}'::text[] AS territories, %s AS place_id, 'Lot' AS place_name""";

    private static final String ID = "00000000-0000-7000-8000-000000000001";

    @Inject
    Sql sql;

    private Item read(String place) {
        return sql.one(Item.class, ROW.formatted(place)).orElseThrow();
    }

    @Test
    void each_component_is_the_column_of_its_name_and_a_nested_record_is_a_prefix() {
        assertEquals(
                new Item(
                        "P01",
                        12,
                        null,
                        true,
                        new BigDecimal("12.50"),
                        LocalDate.of(2026, 11, 23),
                        Instant.parse("2026-11-23T08:00:00Z"),
                        Level.DEPT,
                        List.of(Level.REG, Level.DEPT),
                        List.of(),
                        new Place(UUID.fromString(ID), "Lot")),
                read("'" + ID + "'::uuid"));
    }

    private record Step(String name, LocalDate plannedOn) {}

    private record Several(
            List<Level> joined,
            Set<String> none,
            Set<Level> levels,
            List<Integer> lines,
            YearMonth month,
            List<YearMonth> months) {}

    private record Written(List<Step> steps, Map<Level, BigDecimal> weights, List<Step> unknown) {}

    @Test
    void codes_are_an_array_or_joined_by_commas_as_the_statement_says() {
        assertEquals(
                new Several(
                        List.of(Level.REG, Level.DEPT),
                        Set.of(),
                        Set.of(Level.DEPT),
                        List.of(3, 7),
                        YearMonth.of(2026, 11),
                        List.of(YearMonth.of(2026, 1))),
                sql.one(Several.class, """
                                SELECT 'REG,DEPT' AS joined, '' AS none, ARRAY['DEPT'] AS levels, ARRAY[3, 7] AS lines,
                                  DATE '2026-11-01' AS month, ARRAY['2026-01-01'] AS months""").orElseThrow());
        assertThrows(IllegalStateException.class, () -> sql.one(Several.class, """
                                SELECT 'REG,NONE' AS joined, '' AS none, '' AS levels, NULL AS lines, NULL AS month, NULL AS months"""));
    }

    @Test
    void records_and_maps_are_json() {
        assertEquals(
                new Written(
                        List.of(new Step("Lot", LocalDate.of(2026, 11, 23))),
                        Map.of(Level.REG, new BigDecimal("0.10")),
                        null),
                sql.one(Written.class, """
                                SELECT json_build_array(json_build_object('name', 'Lot', 'plannedOn', DATE '2026-11-23')) AS steps,
                                  '{"REG": 0.10}'::json AS weights, NULL AS unknown""").orElseThrow());
    }

    @Test
    void a_nested_record_without_its_first_component_is_null() {
        assertNull(read("NULL::uuid").place());
    }

    @Test
    void the_order_of_the_columns_does_not_matter() {
        assertEquals(
                new Place(UUID.fromString(ID), "Lot"),
                sql.one(Place.class, "SELECT 'Lot' AS name, '" + ID + "'::uuid AS id")
                        .orElseThrow());
    }

    @Test
    void a_component_without_a_column_is_an_error_and_named() {
        var error = assertThrows(IllegalStateException.class, () -> sql.one(Place.class, "SELECT 'Lot' AS name"));
        assertTrue(error.getMessage().contains("no column id"), error.getMessage());
    }

    @Test
    void a_column_without_a_component_is_an_error_in_tests_and_named() {
        var error = assertThrows(
                IllegalStateException.class,
                () -> sql.one(Place.class, "SELECT '" + ID + "'::uuid AS id, 'Lot' AS name, 1 AS forgotten"));
        assertTrue(error.getMessage().contains("forgotten"), error.getMessage());
    }

    @Test
    void two_columns_of_one_name_are_an_error() {
        assertThrows(IllegalStateException.class, () -> sql.one(Place.class, "SELECT 1 AS id, 2 AS id, '' AS name"));
    }

    @Test
    void null_is_no_number_of_a_primitive() {
        record Counted(long number) {}
        assertThrows(IllegalStateException.class, () -> sql.one(Counted.class, "SELECT NULL::bigint AS number"));
    }
}
