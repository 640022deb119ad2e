package fr.gouv.pilo.shared.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF tells its dates twice: to its readers, and in the XML that archives read. Both are set. */
final class PrintDates {
    private static final Pattern XMP_DATE =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]{0,40}(?=</xmp:)");

    private PrintDates() {}

    static void set(PDDocument document, Calendar on) throws IOException {
        var told = document.getDocumentInformation();
        told.setCreationDate(on);
        told.setModificationDate(on);
        var metadata = document.getDocumentCatalog().getMetadata();
        var xml = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var dated = new StringBuilder();
        var dates = XMP_DATE.matcher(xml);
        while (dates.find()) {
            dates.appendReplacement(dated, "$1" + on.toInstant());
        }
        metadata.importXMPMetadata(dates.appendTail(dated).toString().getBytes(StandardCharsets.UTF_8));
    }
}
