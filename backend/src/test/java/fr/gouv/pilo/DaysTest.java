package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A test holds on whatever day and at whatever hour: its day is that of the product, read when it is needed. */
class DaysTest {
    private static final Path ROOT = Path.of(System.getProperty("pilo.root", ".."));
    /** The machine's day, which is not Paris's for an hour or two; or a day kept from when the class was met. */
    private static final Pattern OTHER_DAY = Pattern.compile("\\b(?:LocalDate|LocalDateTime|YearMonth|Year)\\.now\\("
            + "|\\bstatic final (?:LocalDate|YearMonth|String|int) \\w+ =\\s[^;\"]*\\btoday\\(\\)");

    @Test
    void no_test_asks_the_machine_for_its_day_nor_keeps_one() throws IOException {
        var looked = 0;
        var found = new ArrayList<String>();
        for (var sources : List.of("backend/src/test/java", "launcher/src/test/java")) {
            try (var files = Files.walk(ROOT.resolve(sources))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    looked++;
                    var other = OTHER_DAY.matcher(Files.readString(file));
                    if (other.find()) {
                        found.add(file.getFileName() + ": " + other.group());
                    }
                }
            }
        }
        assertTrue(looked > 200, "only " + looked + " tests were looked at");
        assertEquals(List.of(), found, "BusinessDay.today() is the day of the product, at each call");
    }

    @Test
    void the_rule_is_red_on_each_other_day() {
        for (var other : List.of(
                "LocalDate" + ".now()",
                "YearMonth" + ".now(ZONE)",
                "static final " + "LocalDate TODAY = BusinessDay.today();",
                "static final " + "int YEAR =\n        BusinessDay.today().getYear();")) {
            assertTrue(OTHER_DAY.matcher(other).find(), other);
        }
        for (var fine : List.of(
                "var today = BusinessDay.today();", "static final LocalDate DAY = LocalDate.of(2026, 11, 23);")) {
            assertTrue(!OTHER_DAY.matcher(fine).find(), fine);
        }
    }
}
