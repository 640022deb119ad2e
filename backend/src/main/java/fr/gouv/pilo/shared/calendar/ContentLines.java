package fr.gouv.pilo.shared.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of RFC 5545: none longer than 75 octets, folded between characters, each ended by CRLF. */
final class ContentLines {
    private static final int MOST = 75;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(2_048);

    /** A value of a known form: a date, a number, a word, an address. */
    ContentLines add(String name, String value) {
        fold(name + ':' + line(value));
        return this;
    }

    /** A value that people wrote; nothing is written of one that is null or empty. */
    ContentLines addText(String name, String value) {
        if (value != null && !value.isBlank()) {
            fold(name + ':' + escaped(value));
        }
        return this;
    }

    private static String escaped(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        var escaped = new StringBuilder();
        lines.codePoints().forEach(point -> {
            switch (point) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(point);
                case '\n' -> escaped.append("\\n");
                default -> append(escaped, point);
            }
        });
        return escaped.toString().strip();
    }

    /** Within quotes, a parameter says anything but quotes. */
    static String quoted(String text) {
        return '"' + line(text).replace('"', '\'') + '"';
    }

    private static String line(String text) {
        var line = new StringBuilder();
        text.codePoints().forEach(point -> append(line, point));
        return line.toString();
    }

    /** What is no character of a line is none: it would end it, or be refused with the whole. */
    private static void append(StringBuilder text, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> text.append(' ');
            case Character.SURROGATE -> {}
            default -> text.appendCodePoint(point);
        }
    }

    private void fold(String line) {
        var room = MOST;
        for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var octets = new String(Character.toChars(line.codePointAt(at))).getBytes(StandardCharsets.UTF_8);
            if (octets.length > room) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                room = MOST - 1;
            }
            out.writeBytes(octets);
            room -= octets.length;
        }
        out.writeBytes(new byte[] {'\r', '\n'});
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
