package fr.gouv.pilo.shared.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What somebody reads: the subject, the body in both its forms, and what goes with it. */
record MailText(String subject, String html, String text, List<MailAttachment> attachments) {
    private static final int GONE = -1;
    private static final int JOINER = 0x200D;

    MailText(String subject, String html, String text) {
        this(subject, html, text, List.of());
    }

    MailText with(List<MailAttachment> files) {
        return new MailText(subject, html, text, files);
    }

    /** On one line: what would end a header becomes a space, what draws nothing goes. */
    static String oneLine(String text, int most) {
        var line = new StringBuilder();
        text.codePoints()
                .map(MailText::drawn)
                .filter(point -> point != GONE)
                .filter(point -> point != ' ' || !line.isEmpty() && line.charAt(line.length() - 1) != ' ')
                .limit(most)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** Lines stay, what is no text goes: neither a header nor an element can be made of it. */
    static Object cleaned(Object value) {
        if (value instanceof String text) {
            var kept = new StringBuilder();
            text.replace("\r\n", "\n")
                    .codePoints()
                    .map(point -> point == '\n' ? point : drawn(point))
                    .filter(point -> point != GONE)
                    .forEach(kept::appendCodePoint);
            return kept.toString();
        }
        if (value instanceof Iterable<?> many) {
            return StreamSupport.stream(many.spliterator(), false)
                    .map(MailText::cleaned)
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> cleaned(entry.getValue())));
        }
        return value;
    }

    private static int drawn(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            // What turns the direction of the rest would let a text read as another; emoji are joined by one of them.
            case Character.FORMAT -> point == JOINER ? point : GONE;
            case Character.SURROGATE -> GONE;
            default -> point == 0xFFFE || point == 0xFFFF ? GONE : point;
        };
    }
}
