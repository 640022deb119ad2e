package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.attribute;
import static fr.gouv.pilo.shared.sheet.XlsxText.ends;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * The cell styles that show another thing than the number stored: a day, or a hundred times the number.
 *
 * @param dates the styles of a day
 * @param percents the styles of a percentage: what reads 25 % is stored 0.25
 */
record XlsxStyles(BitSet dates, BitSet percents) {
    /** Built-in formats 14 to 17 and 22 hold a day; 27, 30 and 36 are those of East Asian versions. */
    private static final List<String> BUILT_IN_DATES = List.of("14", "15", "16", "17", "22", "27", "30", "36");

    private static final List<String> BUILT_IN_PERCENTS = List.of("9", "10");

    static XlsxStyles read(XlsxPackage file) throws IOException, XMLStreamException {
        var styles = new XlsxStyles(new BitSet(), new BitSet());
        var xml = file.part("xl/styles.xml");
        var formats = new HashMap<String, String>();
        int style = -1;
        while (xml != null && advance(xml)) {
            if (starts(xml, "numFmt")) {
                formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
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

    private void add(int style, String format, Map<String, String> formats) {
        if (format == null) {
            return;
        }
        var code = formats.get(format);
        dates.set(style, code == null ? BUILT_IN_DATES.contains(format) : isDate(bare(code)));
        percents.set(
                style,
                code == null ? BUILT_IN_PERCENTS.contains(format) : bare(code).contains("%"));
    }

    /** A format without the texts that it only shows. */
    private static String bare(String code) {
        return code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "");
    }

    private static boolean isDate(String bare) {
        return bare.matches("(?i).*[dy].*") && !bare.matches("(?i).*general.*|.*standard.*");
    }
}
