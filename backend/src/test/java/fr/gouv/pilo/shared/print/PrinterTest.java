package fr.gouv.pilo.shared.print;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

@PiloTest
class PrinterTest {
    private static final Instant ON = Instant.parse("2026-11-23T08:00:00Z");

    @Inject
    Printer printer;

    @Inject
    Engine engine;

    private Printed print(String title, List<String> names) {
        var template = engine.getTemplate("print/probe").data("title", title).data("names", names);
        return printer.print(new PrintPage("essai", ON, template));
    }

    @Test
    void what_is_printed_is_pdf_ua_and_says_what_it_is() {
        var made = print("Feuille d’essai", List.of("Zoé Lefèvre", "Łukasz Œuvrard"));
        assertThat(PdfFile.breaches(made.content()), empty());
        assertThat(made.name(), is("essai.pdf"));
        assertThat(PdfFile.read(made.content(), one -> one.getDocumentCatalog().getLanguage()), is("fr"));
        assertThat(
                PdfFile.read(made.content(), one -> one.getDocumentInformation().getTitle()), is("Feuille d’essai"));
        assertThat(
                PdfFile.read(made.content(), one -> one.getDocumentCatalog()
                        .getDocumentOutline()
                        .getFirstChild()
                        .getTitle()),
                is("Les noms"));
        assertThat(PdfFile.fonts(made.content()), hasItem(containsString("Marianne-Regular")));
        assertThat(PdfFile.fonts(made.content()), each(not(endsWith("not embedded"))));
    }

    @Test
    void the_gate_is_red_on_a_pdf_that_cannot_be_read_aloud() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var bare = new PDDocument()) {
            bare.addPage(new PDPage());
            bare.save(out);
        }
        assertThat(PdfFile.breaches(out.toByteArray()), hasItem(containsString("7.1")));
    }

    @Test
    void accents_and_signs_are_read_as_they_were_typed() {
        var names = List.of("Zoé Lefèvre", "Łukasz Œuvrard", "Ñuñez-Çelik d’Âgé", "Παπαδόπουλος", "Иванова");
        var text = PdfFile.text(print("Feuille d’essai", names).content());
        assertThat(names.stream().filter(name -> !text.contains(name)).toList(), empty());
        assertThat(text, containsString("Prix : 1 200 €, « œuvre » n° 3, l’été."));
        assertThat(text, containsString("Page 1 sur 1"));
    }

    @Test
    void a_letter_that_no_font_has_is_replaced_and_emoji_go_as_what_xml_refuses() {
        var made = print(
                "Essai",
                List.of("Ada \uD83D\uDE80\uFE0F\u200D\uD83D\uDE80 Fusée", "Nul\u0000 et\u0007 \uD800seul", "王小明"));
        var text = PdfFile.text(made.content());
        assertThat(text, containsString("Ada Fusée"));
        assertThat(text, containsString("Nul et seul"));
        assertThat(text, containsString("???"));
        assertThat(PdfFile.breaches(made.content()), empty());
    }

    @Test
    void what_a_name_holds_is_text_and_fetches_nothing() {
        var hostile = "<img src=\"http://203.0.113.1/x.png\"/><style>@import 'file:///etc/passwd'</style> & {names}";
        var made = print(hostile, List.of(hostile));
        assertThat(PdfFile.text(made.content()), containsString("<img src=\"http://203.0.113.1/x.png\"/>"));
        assertThat(PdfFile.breaches(made.content()), empty());
    }

    @Test
    void a_name_of_300_characters_stays_within_its_column() {
        var name = "Anticonstitutionnellement".repeat(12);
        var made = print("Essai", List.of(name));
        assertThat(PdfFile.text(made.content()).replace(" ", ""), containsString(name));
        var right = PdfFile.read(made.content(), RightEdge::of);
        assertThat(right, greaterThan(200f));
        assertThat("within the margin of 16 mm", right <= 595.3f - 45f, is(true));
    }

    @Test
    void five_hundred_rows_have_their_headers_on_each_page() {
        var names = IntStream.range(0, 500).mapToObj("Nom %03d"::formatted).toList();
        var made = print("Liste", names);
        var pages = PdfFile.pages(made.content());
        assertThat(pages.size(), greaterThan(8));
        assertThat(made.pages(), is(pages.size()));
        assertThat(pages, each(containsString("Nom Service")));
        assertThat(pages.get(1), containsString("Page 2 sur " + pages.size()));
        var text = String.join(" ", pages);
        assertThat(names.stream().filter(name -> !text.contains(name)).toList(), empty());
        assertThat(PdfFile.breaches(made.content()), empty());
    }

    @Test
    void the_same_page_of_the_same_instant_is_the_same_file() {
        var first = print("Feuille", List.of("Zoé"));
        var second = print("Feuille", List.of("Zoé"));
        assertThat(first.content(), equalTo(second.content()));
    }

    @Test
    void what_nobody_reads_in_one_file_is_refused() {
        var refused = assertThrows(
                ProblemException.class,
                () -> print(
                        "Liste",
                        IntStream.range(0, 9_000).mapToObj("Nom %d"::formatted).toList()));
        assertThat(refused.code(), is(ProblemCode.CONFLICT));
        assertThat(refused.getMessage(), containsString("200 pages"));
    }

    @Test
    void a_print_that_fails_gives_its_place_back() {
        assertThrows(
                RuntimeException.class,
                () -> printer.print(new PrintPage("x", ON, engine.parse("<p>").instance())));
        assertThat(print("Feuille", List.of("Zoé")).pages(), is(1));
    }
}
