package fr.gouv.pilo.shared.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A PDF as others read it: veraPDF, and PDFBox's own reader. */
public final class PdfFile {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfFile() {}

    /** @return the rules of PDF/UA-1 that it breaks, each once */
    public static List<String> breaches(byte[] pdf) {
        try (var foundry = Foundries.defaultInstance();
                var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            var told = result.getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage())
                    .distinct()
                    .toList();
            if (result.getTotalAssertions() == 0) {
                return List.of("nothing was looked at");
            }
            return result.isCompliant() ? List.of() : told;
        } catch (IOException | VeraPDFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is read, its lines one after the other, spaces made one. */
    public static String text(byte[] pdf) {
        return read(pdf, document -> new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]{1,1000}", " "));
    }

    public static List<String> pages(byte[] pdf) {
        return read(pdf, document -> {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\\u00A0]{1,1000}", " "));
            }
            return pages;
        });
    }

    public static List<String> fonts(byte[] pdf) {
        return read(pdf, document -> {
            var names = new ArrayList<String>();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    names.add(font.getName() + (font.isEmbedded() ? "" : " not embedded"));
                }
            }
            return names.stream().distinct().toList();
        });
    }

    /** Something that is read off a document. */
    public interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    public static <T> T read(byte[] pdf, Reading<T> reading) {
        try (var document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
