package fr.gouv.pilo.attendance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names as they are compared: without accents, case, signs, nor the order of their words. */
final class VideoNames {
    private static final int FEW = 2;
    private static final int LONG = 8;

    private VideoNames() {}

    static String plain(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' '));
        return plain.toString().strip();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(plain(name).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String key(String name) {
        return String.join(" ", words(name));
    }

    /** A letter or two apart, or with a word more or less: alike enough to ask, never to decide. */
    static boolean alike(String one, String other) {
        var mine = words(one);
        var theirs = words(other);
        if (Math.min(mine.size(), theirs.size()) >= FEW && (mine.containsAll(theirs) || theirs.containsAll(mine))) {
            return true;
        }
        var a = String.join(" ", mine);
        var b = String.join(" ", theirs);
        return Math.min(a.length(), b.length()) >= LONG
                && Math.abs(a.length() - b.length()) <= FEW
                && apart(a, b) <= FEW;
    }

    /** How many letters are to be changed, added or left out. */
    private static int apart(String a, String b) {
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
