package fr.gouv.pilo.shared.mail;

import static fr.gouv.pilo.Each.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.link.LinkTarget;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every template in every way that it is written; a journey shows them, as MailPagesTest keeps them, to the checker of the W3C and axe. */
@PiloTest
class MailTemplatesTest {
    static final Path FOLDER = Path.of("src/main/resources/templates/mail");
    private static final String SECRET = "https://essai.invalid/public/lien/k1-secret";
    private static final String TYPED = "<b>Été</b> & \"fin\"";
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]{1,300})\"");
    private static final Pattern SAID = Pattern.compile("https?://\\S{1,300}");
    private static final Pattern FETCHED =
            Pattern.compile("<(?:img|script|style|link|iframe|object|video)|\\ssrc=|url\\(|@import|\\son[a-z]{2,20}=");

    @Inject
    MailComposer composer;

    @Inject
    ObjectMapper mapper;

    record Sample(String template, Map<String, Object> values, Set<String> links) {}

    private static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static Stream<Sample> samples() {
        return Stream.of(reminders(), confirmations(), registrations()).flatMap(List::stream);
    }

    private static List<Sample> reminders() {
        var all = new ArrayList<Sample>();
        for (var own : List.of(true, false)) {
            for (var said : List.of("", TYPED)) {
                var lines = said.isEmpty() ? List.of() : List.of(said, "Merci.");
                all.add(new Sample(
                        "home-reminder",
                        map(
                                "own",
                                own,
                                "sender",
                                TYPED,
                                "title",
                                own ? TYPED : said,
                                "sentence",
                                said,
                                "due",
                                said,
                                "late",
                                own,
                                "lines",
                                lines,
                                "path",
                                "/projets/PRJ-1?onglet=jalons&x=1"),
                        Set.of()));
            }
        }
        return all;
    }

    private static List<Sample> confirmations() {
        return Stream.of("", TYPED)
                .map(said -> new Sample(
                        "referent-contact",
                        map(
                                "structure",
                                TYPED,
                                "topic",
                                TYPED,
                                "name",
                                said,
                                "function",
                                said,
                                "mail",
                                said,
                                "until",
                                said),
                        Set.of("confirm")))
                .toList();
    }

    private static List<Sample> registrations() {
        var all = new ArrayList<Sample>();
        for (var kind : List.of(
                "CONFIRM_ADDRESS",
                "ALREADY_REGISTERED",
                "CONFIRMED",
                "QUEUED",
                "OFFERED",
                "OFFER_EXPIRED",
                "HOLD_EXPIRED",
                "CANCELLED",
                "OTHER_MODE",
                "REMINDER",
                "EVENT_CHANGED",
                "EVENT_MOVED",
                "EVENT_CANCELLED")) {
            for (var number : List.of(0, 2)) {
                all.add(new Sample(
                        "event-registration",
                        map(
                                "kind",
                                kind,
                                "name",
                                TYPED,
                                "title",
                                TYPED,
                                "when",
                                "lundi",
                                "where",
                                TYPED,
                                "seats",
                                number + 1,
                                "rank",
                                number,
                                "state",
                                "PENDING",
                                "deadline",
                                "mardi",
                                "reason",
                                number == 0 ? "" : TYPED,
                                "convocation",
                                number == 2,
                                "calendar",
                                MailPagesTest.calendar(kind, number)),
                        Set.of("link")));
            }
        }
        all.add(new Sample(
                "event-agreement",
                map(
                        "person",
                        TYPED,
                        "service",
                        TYPED,
                        "title",
                        TYPED,
                        "kind",
                        "Formation",
                        "when",
                        "lundi",
                        "where",
                        TYPED),
                Set.of("link")));
        all.add(new Sample(
                "event-message",
                map(
                        "subject",
                        "Le programme",
                        "paragraphs",
                        List.of(List.of(TYPED, TYPED), List.of("Deux")),
                        "name",
                        TYPED,
                        "title",
                        TYPED,
                        "when",
                        "lundi",
                        "where",
                        TYPED),
                Set.of("link")));
        for (var training : List.of(true, false)) {
            all.add(new Sample("event-thanks", thanks(training, true), Set.of("link", "survey")));
            all.add(new Sample("event-thanks", thanks(training, false), Set.of("link")));
        }
        return all;
    }

    private static Map<String, Object> thanks(boolean training, boolean closed) {
        return map(
                "name",
                TYPED,
                "title",
                TYPED,
                "when",
                "lundi",
                "where",
                TYPED,
                "training",
                training,
                "closed",
                closed,
                "until",
                "3 janvier 2027");
    }

    private String data(Sample sample) {
        return data(mapper, sample);
    }

    private MailText leaving(Sample sample) {
        return leaving(composer, mapper, sample);
    }

    private static String data(ObjectMapper mapper, Sample sample) {
        var links = sample.links().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> new LinkTarget("essai", "x", Set.of("try"), Instant.EPOCH)));
        try {
            return mapper.writeValueAsString(new MailData(sample.values(), links));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailText leaving(MailComposer composer, ObjectMapper mapper, Sample sample) {
        var mail = new ClaimedMail(
                Ids.next(),
                "a@demo.invalid",
                null,
                sample.template(),
                data(mapper, sample),
                null,
                "registration",
                Ids.next().toString(),
                0,
                null,
                Instant.EPOCH);
        return composer.compose(mail, target -> URI.create(SECRET));
    }

    @Test
    void each_template_has_its_samples_here() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var found = files.map(file -> file.getFileName().toString().replace(".html", ""))
                    .filter(name -> !name.equals("layout"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(found, samples().map(Sample::template).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void the_page_and_the_plain_text_lead_to_the_same_addresses_which_are_ours() {
        assertAll(samples().map(sample -> () -> {
            var mail = leaving(sample);
            var page = ADDRESS.matcher(mail.html())
                    .results()
                    .map(one -> one.group(1).replace("&amp;", "&"))
                    .toList();
            assertFalse(page.isEmpty(), mail.html());
            assertEquals(
                    page,
                    SAID.matcher(mail.text()).results().map(one -> one.group()).toList());
            assertTrue(
                    page.stream().allMatch(one -> one.equals(SECRET) || one.startsWith("http://localhost:3000/")),
                    page.toString());
            assertEquals(
                    sample.links().size(), page.stream().filter(SECRET::equals).count());
        }));
    }

    @Test
    void nothing_is_fetched_and_what_people_typed_is_text() {
        assertAll(samples().map(sample -> () -> {
            var mail = leaving(sample);
            assertFalse(FETCHED.matcher(mail.html()).find(), mail.html());
            assertFalse(mail.html().contains("<b>"), mail.html());
            assertFalse(mail.subject().isBlank(), mail.html());
            assertTrue(mail.html().contains("<html lang=\"fr\"") && mail.html().split("<h1", -1).length == 2);
            assertTrue(mail.text().contains(TYPED), mail.text());
        }));
    }

    @Test
    void who_reads_it_on_the_page_gets_no_address_to_act_with() {
        assertAll(samples().map(sample -> () -> {
            var masked = composer.masked(sample.template(), data(sample));
            assertFalse((masked.text() + masked.html()).contains("k1-secret"), masked.text());
            assertEquals(!sample.links().isEmpty(), masked.text().contains("/public/lien/•"), masked.text());
        }));
    }
}
