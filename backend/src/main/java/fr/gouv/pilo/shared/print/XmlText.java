package fr.gouv.pilo.shared.print;

/**
 * What no XML document may hold, taken out: somebody's name may have been pasted from anywhere. The narrow space that does
 * not break, which neither font has, is the wide one.
 */
final class XmlText {
    private XmlText() {}

    static String of(String typed) {
        var text = typed.replace('\u202F', '\u00A0');
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
