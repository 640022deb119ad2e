package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.attribute;
import static fr.gouv.pilo.shared.sheet.XlsxText.ends;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cell styles that show another thing than the number stored: a day, or a hundred times the number.
 *
 * @param dates the styles of a day
 * @param percents the styles of a percentage: what reads 25 % is stored 0.25
 */
record XlsxStyles(BitSet dates, BitSet percents) {
    /** Built-in formats 14 to 17 and 22 hold a day; 27 to 36 and 50 to 58 are those of East Asian versions. */
    private static final Set<String> BUILT_IN_DATES = Set.of(
            "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58");

    private static final Set<String> BUILT_IN_PERCENTS = Set.of("9", "10");
    /** A spreadsheet itself keeps some two hundred. */
    private static final int MAX_FORMATS = 10_000;

    private static final int MAX_ID = 255;

    private record Shown(boolean date, boolean percent) {}

    static XlsxStyles read(XMLStreamReader xml) throws XMLStreamException {
        var styles = new XlsxStyles(new BitSet(), new BitSet());
        var formats = new HashMap<String, Shown>();
        var style = -1;
        while (xml != null && advance(xml)) {
            if (starts(xml, "numFmt")) {
                define(formats, attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            } else if (starts(xml, "cellXfs")) {
                style = 0;
            } else if (ends(xml, "cellXfs")) {
                break;
            } else if (style >= 0 && starts(xml, "xf")) {
                styles.add(style++, attribute(xml, "numFmtId"), formats);
            }
        }
        return styles;
    }

    /** Read once, however many styles name it. */
    private static void define(Map<String, Shown> formats, String id, String code) {
        if (id == null || code == null) {
            return;
        }
        if (id.length() > MAX_ID || formats.size() == MAX_FORMATS) {
            throw new UnreadableSheetException(
                    "file-limit",
                    "Le classeur définit trop de formats de nombre, ou leur donne des identifiants démesurés ; il n'a pas été lu.");
        }
        var shape = NumberShape.of(code);
        formats.put(id, new Shown(shape.isDate(), shape.isPercent()));
    }

    private void add(int style, String format, Map<String, Shown> formats) {
        if (format == null) {
            return;
        }
        var shown = formats.get(format);
        dates.set(style, shown == null ? BUILT_IN_DATES.contains(format) : shown.date());
        percents.set(style, shown == null ? BUILT_IN_PERCENTS.contains(format) : shown.percent());
    }
}
