package fr.gouv.pilo.shared.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes PDFs: PDF/UA-1, with their fonts, from our own templates alone, whatever text they show. */
@ApplicationScoped
public class Printer {
    /** What nobody signs or reads in one file, and what the memory of one print is bounded by. */
    public static final int MOST_PAGES = 200;

    /** Beyond, it is not even laid out: no 200 pages hold so much. */
    private static final int MOST_CHARACTERS = 1_500_000;

    private static final String UNKNOWN_LETTER = "?";

    static {
        // It tells each rule of style that it meets; faults of ours are seen by the tests of each template.
        XRLog.setLoggingEnabled(false);
    }

    private final PrintFonts fonts;
    private final Places places;

    Printer(PrintFonts fonts, Places places) {
        this.fonts = fonts;
        this.places = places;
    }

    /** @throws ProblemException 409 beyond {@link #MOST_PAGES}, 503 while too many are being made */
    public Printed print(PrintPage page) {
        var html = XmlText.of(page.template().render());
        if (html.length() > MOST_CHARACTERS) {
            throw tooLong();
        }
        try (var place = places.take(HeavyWork.PRINT);
                var renderer = renderer(html)) {
            renderer.layout();
            if (renderer.getRootBox().getLayer().getPages().size() > MOST_PAGES) {
                throw tooLong();
            }
            renderer.createPDFWithoutClosing();
            return written(page, renderer.getPdfDocument());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException tooLong() {
        return ProblemException.of(
                ProblemCode.CONFLICT,
                "Ce document ferait plus de %d pages : demandez-en une partie.".formatted(MOST_PAGES));
    }

    private PdfBoxRenderer renderer(String html) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useReplacementText(UNKNOWN_LETTER)
                .withHtmlContent(html, null)
                .withProducer("Pil'O")
                // Nothing is fetched, whatever stands in a text or a style.
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .toStream(new ByteArrayOutputStream());
        fonts.addTo(builder);
        return builder.buildPdfRenderer();
    }

    /** Dated by whoever asks, and by nothing else: what is printed twice is the same file. */
    private static Printed written(PrintPage page, PDDocument document) throws IOException {
        var pages = document.getNumberOfPages();
        PrintDates.set(document, calendar(page.on()));
        document.setDocumentId((long) page.name().hashCode() << 32 ^ page.on().getEpochSecond());
        var out = new ByteArrayOutputStream();
        document.save(out);
        return new Printed(page.name() + ".pdf", out.toByteArray(), pages);
    }

    private static GregorianCalendar calendar(Instant on) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(on.getEpochSecond() * 1_000);
        return calendar;
    }
}
