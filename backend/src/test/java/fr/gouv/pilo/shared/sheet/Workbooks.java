package fr.gouv.pilo.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that each can be broken on purpose. */
public final class Workbooks {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {}

    public static Workbooks empty() {
        return new Workbooks();
    }

    /** A workbook whose one sheet holds these rows of XML. Style 1 is a date, 2 and 3 are percentages. */
    public static Workbooks withRows(String rows) {
        var book = new Workbooks();
        book.part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        book.part("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <workbookPr/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        book.part("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        book.part("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; &quot;%"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs></styleSheet>""");
        book.part("xl/worksheets/sheet1.xml", sheet(rows));
        return book;
    }

    /** @param state of the sheet's tab, such as "hidden" */
    public record Tab(String name, String state, String rows) {
        public static Tab of(String name, String rows) {
            return new Tab(name, "visible", rows);
        }

        public static Tab hidden(String name, String state, String rows) {
            return new Tab(name, state, rows);
        }
    }

    public static Workbooks withSheets(Tab... tabs) {
        var book = withRows("");
        var sheets = new StringBuilder();
        var relations = new StringBuilder();
        for (var i = 0; i < tabs.length; i++) {
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
                    .formatted(tabs[i].name(), i + 1, tabs[i].state(), i));
            relations.append(
                    "<Relationship Id=\"s%d\" Type=\"x/worksheet\" Target=\"worksheets/t%d.xml\"/>".formatted(i, i));
            book.part("xl/worksheets/t" + i + ".xml", sheet(tabs[i].rows()));
        }
        book.part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + sheets + "</sheets></workbook>");
        return book.part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    }

    public static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** A row of inline texts. */
    public static String row(int line, String... texts) {
        var row = new StringBuilder("<row r=\"" + line + "\">");
        for (var i = 0; i < texts.length; i++) {
            row.append(
                    "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted((char) ('A' + i), line, texts[i]));
        }
        return row.append("</row>").toString();
    }

    public Workbooks part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Workbooks part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Path write(Path directory, String name) {
        var path = directory.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                // The same bytes at each run: what a test breaks at random is then always the same.
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
