package fr.gouv.pilo.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Barometre;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.rate.PastRates.PastRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** R1–R6 against the rates that the DITP itself published: 43 real files, 2,631 rates. */
public class BarometreTest {

    /** Only these are going down in the published metadata; all others go up. */
    private static final List<String> GOING_DOWN = List.of("IND-297", "IND-325", "IND-328", "IND-335", "IND-648");

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final Cycle PRESENT =
            Cycle.alone("2022-2027", "Cycle", LocalDate.of(2022, 1, 1), LocalDate.of(2028, 1, 1));

    private static final Map<String, RateSeries.Collector> SERIES = new TreeMap<>();
    private static final Map<String, BigDecimal> PUBLISHED = new TreeMap<>();
    private static int rows;
    private static int emptyRows;

    @BeforeAll
    static void read_the_files() {
        SERIES.clear();
        PUBLISHED.clear();
        rows = 0;
        emptyRows = 0;
        Barometre.values().forEach(BarometreTest::read);
    }

    @Test
    void r6_reads_every_row_and_skips_the_empty_ones() {
        assertEquals(30_473, rows);
        assertEquals(1_689, emptyRows);
        assertEquals(2_631, PUBLISHED.size());
    }

    @Test
    void r1_r2_r4_r5_agree_with_the_published_rates_but_for_the_eighteen_that_were_rounded_first() {
        TreeSet<String> different = new TreeSet<>();
        PUBLISHED.forEach((key, published) -> {
            var ours = rate(key);
            if (ours == null || ours.subtract(published).abs().compareTo(TOLERANCE) > 0) {
                different.add(key);
            }
        });
        TreeSet<String> named = new TreeSet<>();
        Stream.of("07 09 17 23 24 38 44 45 64 67 68 70 78 86 93 971".split(" "))
                .forEach(d -> named.add("IND-297 D" + d));
        named.addAll(List.of("IND-744 FRANCE", "IND-957 R11"));
        assertEquals(named, different);
        assertEquals(2_613, PUBLISHED.size() - different.size());
    }

    /** A published rate with ours and the direction of its indicator. */
    public record Compared(String key, BigDecimal published, PastRate ours, Direction direction) {}

    /** All that are published, for the room that compares them. */
    public static List<Compared> compared() {
        if (PUBLISHED.isEmpty()) {
            read_the_files();
        }
        return PUBLISHED.entrySet().stream()
                .map(one -> compared(one.getKey(), one.getValue()))
                .toList();
    }

    private static Compared compared(String key, BigDecimal published) {
        var inputs = inputs(key);
        var ours = new PastRate(
                rate(key),
                DatedValue.valueOf(inputs.initial()),
                DatedValue.valueOf(inputs.current()),
                DatedValue.valueOf(inputs.target()),
                null);
        return new Compared(key, published, ours, direction(key));
    }

    private static BigDecimal rate(String key) {
        return inputs(key).rate(direction(key)).rate();
    }

    private static RateInputs inputs(String key) {
        return SERIES.get(key).toSeries().inputs(RateKind.FINAL, PRESENT, LocalDate.of(2024, 10, 17));
    }

    private static Direction direction(String key) {
        return GOING_DOWN.contains(key.split(" ")[0]) ? Direction.DOWN : Direction.UP;
    }

    private static void read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, Integer> columns = new HashMap<>();
            var header = reader.readLine().replace("\uFEFF", "").split(",");
            IntStream.range(0, header.length).forEach(i -> columns.put(header[i], i));
            reader.lines().filter(line -> !line.isBlank()).forEach(line -> readRow(columns, line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readRow(Map<String, Integer> columns, String[] cells) {
        rows++;
        var date = cells[columns.get("metric_enforce_date")];
        if (date.isEmpty()) {
            emptyRows++;
            return;
        }
        var key = cells[columns.get("indic_id")] + " " + cells[columns.get("enforce_zone_id")];
        var series = SERIES.computeIfAbsent(key, k -> new RateSeries.Collector());
        var month = YearMonth.from(LocalDate.parse(date));
        take(cells[columns.get("indic_vi")], month, series::addInitial);
        take(cells[columns.get("indic_va")], month, series::addCurrent);
        take(cells[columns.get("indic_vc")], month, series::addTarget);
        var published = cells[columns.get("indic_ta")];
        if (!published.isEmpty()) {
            PUBLISHED.put(key, new BigDecimal(published));
        }
    }

    private static void take(String cell, YearMonth month, Consumer<DatedValue> into) {
        if (!cell.isEmpty()) {
            into.accept(new DatedValue(month, new BigDecimal(cell), null, null, Instant.EPOCH));
        }
    }
}
