package fr.gouv.pilo.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cells of a file of a video tool: its parts differ in width, and Teams writes UTF-16, which no other import takes. */
final class VideoText {
    private static final char QUOTE = '"';

    private VideoText() {}

    record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static List<Line> lines(byte[] content) {
        var text = decoded(content);
        return cells(text, separator(text));
    }

    private static String decoded(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length >= 2 && content[0] == (byte) first && content[1] == (byte) second;
    }

    private static char separator(String text) {
        if (text.indexOf('\t') >= 0) {
            return '\t';
        }
        var end = text.indexOf('\n');
        var head = end < 0 ? text : text.substring(0, end);
        return head.chars().filter(c -> c == ';').count()
                        > head.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static List<Line> cells(String text, char separator) {
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == QUOTE && (quoted || cell.isEmpty())) {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                    cell.append(QUOTE);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == separator || c == '\n')) {
                cells.add(taken(cell));
                if (c == '\n') {
                    lines.add(new Line(lines.size() + 1, List.copyOf(cells)));
                    cells.clear();
                }
            } else {
                cell.append(c);
            }
        }
        cells.add(taken(cell));
        lines.add(new Line(lines.size() + 1, List.copyOf(cells)));
        return lines;
    }

    private static String taken(StringBuilder cell) {
        var text = cell.toString().strip();
        cell.setLength(0);
        return text;
    }
}
