package fr.gouv.pilo.shared.mail;

import static fr.gouv.pilo.Each.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.mail.MailTemplatesTest.Sample;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each mail's page in every way that its template writes it, kept in a folder where a journey shows it to the checker of
 * the W3C and to axe; {@code make openapi} writes the folder anew (pilo.docs.write).
 */
@PiloTest
class MailPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/mail/pages");
    /** A way that a template is written: for one of several values, with something or without. */
    private static final Pattern VALUE = Pattern.compile("([a-z.]{1,30}) is '([^']{1,40})'");

    private static final Pattern GIVEN = Pattern.compile("#if !?([a-zA-Z]{1,30})(?:\\?\\?)?(?: &&|})");

    @Inject
    MailComposer composer;

    @Inject
    ObjectMapper mapper;

    /** @return what an agenda is told; null where it is told nothing */
    static Map<String, Object> calendar(String kind, int number) {
        if (number == 0) {
            return null;
        }
        Map<String, Object> session =
                Map.of("start", "2026-12-03T09:00:00Z", "end", "2026-12-03T11:00:00Z", "title", "");
        return Map.of(
                "method",
                kind.endsWith("CANCELLED") ? "CANCEL" : "REQUEST",
                "uid",
                "essai@pilo",
                "sequence",
                0,
                "title",
                "Essai",
                "place",
                "Ici",
                "sessions",
                kind.startsWith("EVENT_") ? List.of(session, session) : List.of(session),
                "gone",
                0);
    }

    private SortedMap<String, String> pages() {
        var pages = new TreeMap<String, String>();
        MailTemplatesTest.samples().forEach(sample -> {
            var kind = sample.values().get("kind");
            var name = sample.template()
                    + ("event-registration".equals(sample.template())
                            ? "-"
                                    + String.valueOf(kind)
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')
                            : "");
            var number = 1;
            while (pages.containsKey(name + "-" + number + ".html")) {
                number++;
            }
            pages.put(
                    name + "-" + number + ".html",
                    MailTemplatesTest.leaving(composer, mapper, sample).html());
        });
        return pages;
    }

    private static SortedMap<String, String> kept() throws IOException {
        var kept = new TreeMap<String, String>();
        try (var files = Files.list(PAGES)) {
            for (var file : files.toList()) {
                kept.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return kept;
    }

    private static void write(SortedMap<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (var name : kept().keySet()) {
            Files.delete(PAGES.resolve(name));
        }
        for (var page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    @Test
    void the_folder_that_the_checkers_read_holds_each_mail_as_it_is_sent() throws IOException {
        var pages = pages();
        if (Boolean.getBoolean("pilo.docs.write")) {
            write(pages);
        }
        assertEquals(pages, kept(), "make openapi writes src/test/resources/mail/pages anew");
    }

    @Test
    void each_way_that_a_template_is_written_has_a_sample() throws IOException {
        try (var files = Files.list(MailTemplatesTest.FOLDER)) {
            assertAll(files.filter(file -> !file.endsWith("layout.html")).map(file -> () -> {
                var text = Files.readString(file);
                var template = file.getFileName().toString().replace(".html", "");
                VALUE.matcher(text)
                        .results()
                        .forEach(one -> sampled(
                                template, one.group(1), value -> one.group(2).equals(value)));
                GIVEN.matcher(text)
                        .results()
                        .map(one -> one.group(1))
                        .distinct()
                        .forEach(name -> {
                            sampled(template, name, MailPagesTest::something);
                            sampled(template, name, value -> !something(value));
                        });
            }));
        }
    }

    private static void sampled(String template, String name, Predicate<Object> way) {
        assertTrue(
                samples(template)
                        .anyMatch(sample ->
                                way.test(sample.links().contains(name) ? name : value(sample.values(), name))),
                template + " has no sample for a way of " + name);
    }

    private static Stream<Sample> samples(String template) {
        return MailTemplatesTest.samples().filter(sample -> sample.template().equals(template));
    }

    /** As the templates take it: nothing, an empty text and an empty list are none. */
    private static boolean something(Object value) {
        return value != null
                && !Boolean.FALSE.equals(value)
                && !"".equals(value)
                && !(value instanceof Collection<?> all && all.isEmpty());
    }

    private static Object value(Object of, String path) {
        var found = of;
        for (var part : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return found;
    }
}
