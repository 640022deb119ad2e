package fr.gouv.pilo.shared.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Marianne, and behind it Liberation Sans, which comes with PDFBox and writes what Marianne has no letter for (Greek,
 * Cyrillic). Without Marianne, as in a build that has no packages of the frontend, all is written with the second.
 */
@ApplicationScoped
class PrintFonts {
    private static final String REGULAR_FILE = "/fonts/Marianne-Regular.woff";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] regular = read(REGULAR_FILE, WoffFont::trueType);
    private final byte[] bold = read("/fonts/Marianne-Bold.woff", WoffFont::trueType);
    private final byte[] other = read("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf", same -> same);

    /** Told at the start, while the fonts are made when the first page is printed. */
    static void start(@Observes StartupEvent event) {
        if (PrintFonts.class.getResource(REGULAR_FILE) == null) {
            Log.warn("PDF sans la police Marianne : la construction s'est faite sans les paquets de l'interface.");
        }
    }

    void addTo(PdfRendererBuilder builder) {
        if (regular != null && bold != null) {
            add(builder, regular, "Marianne", REGULAR);
            add(builder, bold, "Marianne", BOLD);
        }
        add(builder, other, "Liberation Sans", REGULAR);
    }

    private static void add(PdfRendererBuilder builder, byte[] font, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }

    /** @return null where there is none */
    private static byte[] read(String path, UnaryOperator<byte[]> made) {
        var own = path.startsWith("/fonts/") ? PrintFonts.class : PDDocument.class;
        try (var file = own.getResourceAsStream(path)) {
            return file == null ? null : made.apply(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
