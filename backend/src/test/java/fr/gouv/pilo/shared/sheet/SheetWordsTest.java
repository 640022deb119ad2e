package fr.gouv.pilo.shared.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.text.Labelled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;

/** A file made for people never shows a constant: each one of what lists hold has its French word. */
class SheetWordsTest {
    /** No "e.id" of a query. */
    private static final Pattern ACT = Pattern.compile("\"([a-z-]{2,}\\.[a-z-]{2,})\"");

    private static final Path CLASSES = Path.of("target/classes");

    private static Set<Class<?>> enumsOfLists() throws IOException {
        Set<Class<?>> found = new HashSet<>();
        try (var files = Files.walk(CLASSES)) {
            files.map(path -> CLASSES.relativize(path).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .flatMap(name -> Arrays.stream(load(name).getDeclaredMethods()))
                    .filter(method -> method.getReturnType() == Listing.class)
                    .map(method -> ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0])
                    .forEach(item -> enums(item, found));
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SheetWordsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void enums(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(one -> enums(one, found));
        } else if (type instanceof Class<?> one && one.isEnum()) {
            found.add(one);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            Arrays.stream(one.getRecordComponents()).forEach(component -> enums(component.getGenericType(), found));
        }
    }

    @Test
    void each_constant_that_a_list_holds_has_its_french_word() throws IOException {
        var words = words();
        var enums = enumsOfLists();
        assertTrue(enums.size() > 12, "enumerations of lists: " + enums);
        var missing = new TreeSet<String>();
        for (var type : enums) {
            for (var constant : type.getEnumConstants()) {
                var key = type.getSimpleName() + "." + ((Enum<?>) constant).name();
                if (!(constant instanceof Labelled) && !words.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        assertEquals(Set.of(), missing);
        assertEquals(
                List.of(),
                words.values().stream()
                        .filter(word -> word.toString().isBlank())
                        .toList());
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (var file = new InputStreamReader(
                SheetWordsTest.class.getResourceAsStream("/french/words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }

    /** "room.verb" in the sources that record, wherever the literal stands: some choose between two. */
    private static Set<String> recordedActs() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("audit.record(") || source.contains("audit.change(")) {
                    ACT.matcher(source).results().forEach(found -> acts.add(found.group(1)));
                }
            }
        }
        return acts;
    }

    @Test
    void each_act_that_is_recorded_and_each_kind_of_object_has_its_french_word() throws IOException {
        var words = words();
        var acts = recordedActs();
        assertTrue(acts.size() > 20 && acts.contains("indicator.withdraw"), "acts of the sources: " + acts);
        var missing = new TreeSet<String>();
        for (var act : acts) {
            Stream.of("act." + act, "objectType." + act.substring(0, act.indexOf('.')))
                    .filter(key -> !words.containsKey(key))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    private record Line(String title, BigDecimal rate, YearMonth month, Instant at, Boolean done, List<String> codes) {}

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.text("title", "Titre", Line::title),
            Column.number("rate", "Taux", Line::rate),
            Column.code("month", "Mois", Line::month),
            Column.code("at", "Le", Line::at),
            Column.code("done", "Fait", Line::done),
            Column.code("codes", "Codes", Line::codes));

    private static final Line LINE = new Line(
            "=1+1 _x0041_",
            new BigDecimal("-12.50"),
            YearMonth.of(2026, 10),
            Instant.parse("2026-03-29T01:30:00Z"),
            true,
            List.of("a", "b"));

    @Test
    void a_csv_cell_is_what_a_french_spreadsheet_reads_as_a_number_or_a_date() {
        var words = new SheetWords(null);
        assertEquals(
                List.of("'=1+1 _x0041_", "-12,50", "10/2026", "29/03/2026 03:30", "Oui", "a, b"),
                COLUMNS.stream().map(column -> words.csv(column, LINE)).toList());
        assertEquals(
                List.of("'=1+1 _x0041_", "-12.50", "2026-10", "2026-03-29T01:30:00Z", "true", "a b"),
                COLUMNS.stream().map(column -> column.csv(LINE)).toList());
    }

    @Test
    void a_cell_of_a_workbook_has_the_spreadsheets_own_type() throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxSheet.forPeople(COLUMNS, new SheetWords(null), out).write(rows -> rows.accept(LINE));
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertEquals(new BigDecimal("-12.50"), row.getCellAsNumber(1).orElseThrow());
            assertEquals("2026-10-01T00:00", row.getCellAsDate(2).orElseThrow().toString());
            assertEquals("mm/yyyy", row.getCell(2).getDataFormatString());
            assertEquals(
                    "2026-03-29T03:30",
                    row.getCellAsDate(3).orElseThrow().withNano(0).toString());
            assertEquals("Oui", row.getCellText(4));
            assertTrue(row.getCellText(0).startsWith("'=1+1"), row.getCellText(0));
        }
        var script = new ByteArrayOutputStream();
        XlsxSheet.forScripts(COLUMNS, script).write(rows -> rows.accept(LINE));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(script.toByteArray()))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertEquals("2026-10", row.getCellText(2));
            assertTrue(row.getCellText(0).startsWith("'=1+1"), row.getCellText(0));
        }
    }

    private static final Column<BigDecimal> TAUX = Column.rate("rate", "Taux", value -> value);
    private static final Column<BigDecimal> VALEUR = Column.number("value", "Valeur", value -> value);

    @Test
    void people_read_a_rate_with_two_decimals_and_of_a_computed_value_only_what_says_something() {
        var words = new SheetWords(null);
        assertEquals("33,33", words.csv(TAUX, new BigDecimal("33.333333333333")));
        assertEquals("-0,01", words.csv(TAUX, new BigDecimal("-0.005")));
        assertEquals("60,00", words.csv(TAUX, new BigDecimal("60")));
        assertEquals("12,6667", words.csv(VALEUR, new BigDecimal("12.666666666666667")));
        assertEquals("0,00001235", words.csv(VALEUR, new BigDecimal("0.000012345678")));
        assertEquals("12,123456", words.csv(VALEUR, new BigDecimal("12.123456")));
        assertEquals("12,500000000", words.csv(VALEUR, new BigDecimal("12.500000000")));
        assertEquals("33.333333333333", TAUX.csv(new BigDecimal("33.333333333333")));
    }

    @Test
    void a_rate_of_a_workbook_shows_two_decimals_and_that_of_a_script_is_whole() throws IOException {
        var rate = new BigDecimal("33.333333333333");
        var people = new ByteArrayOutputStream();
        XlsxSheet.forPeople(List.of(TAUX), new SheetWords(null), people).write(rows -> rows.accept(rate));
        var script = new ByteArrayOutputStream();
        XlsxSheet.forScripts(List.of(TAUX), script).write(rows -> rows.accept(rate));
        for (var file : List.of(people, script)) {
            try (var workbook = new ReadableWorkbook(
                    new ByteArrayInputStream(file.toByteArray()), new ReadingOptions(true, false))) {
                var cell = workbook.getFirstSheet().read().get(1).getCell(0);
                assertEquals(file == people ? new BigDecimal("33.33") : rate, cell.asNumber());
                assertEquals(
                        file == people ? "0.00" : "General",
                        cell.getDataFormatString() == null ? "General" : cell.getDataFormatString());
            }
        }
    }

    @Test
    void a_day_that_a_code_holds_is_a_date_and_a_year_stays_as_it_is() {
        var words = new SheetWords(null);
        var source = Column.<String>code("sourceDate", "Date de la source", text -> text);
        assertEquals("23/11/2026", words.csv(source, "2026-11-23"));
        for (var end : List.of("2026-01-29", "2026-06-30", "2026-08-31", "2028-02-29")) {
            var parts = end.split("-");
            assertEquals(parts[2] + "/" + parts[1] + "/" + parts[0], words.csv(source, end));
        }
        assertEquals("2026", words.csv(source, "2026"));
        assertEquals("2026-02-29", words.csv(source, "2026-02-29"));
        assertEquals("2026-06-31", words.csv(source, "2026-06-31"));
        assertEquals("2026-02-30", words.csv(source, "2026-02-30"));
    }

    @Test
    void a_file_has_the_columns_asked_for_in_their_order_and_a_script_none_of_those_for_people() {
        var all = List.of(COLUMNS.get(0), COLUMNS.get(1), COLUMNS.get(2).forPeople());
        assertEquals(
                List.of("month", "title"),
                Column.shown(all, List.of("month", "title", "month")).stream()
                        .map(Column::name)
                        .toList());
        assertEquals(
                List.of("title", "rate"),
                Column.ofScripts(all).stream().map(Column::name).toList());
    }
}
