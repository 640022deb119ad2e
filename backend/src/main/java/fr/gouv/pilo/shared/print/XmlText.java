package fr.gouv.pilo.shared.print;

/**
 * What no XML document may hold, taken out: somebody's name may have been pasted from anywhere. So are emoji, which no font
 * of ours has: a row of question marks would say something else. The narrow space that does not break, which neither font
 * has, is the wide one.
 */
final class XmlText {
    private XmlText() {}

    static String of(String typed) {
        var text = typed.replace('\u202F', '\u00A0');
        if (text.codePoints().allMatch(XmlText::printed)) {
            return text;
        }
        return text.codePoints()
                .filter(XmlText::printed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean printed(int point) {
        return allowed(point) && !partOfEmoji(point);
    }

    /** Pictures, their tones, and the signs that join them or say how they look. */
    private static boolean partOfEmoji(int point) {
        var type = Character.getType(point);
        return point > Character.MAX_VALUE && (type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL)
                || point == 0x200D
                || point >= 0xFE00 && point <= 0xFE0F;
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
