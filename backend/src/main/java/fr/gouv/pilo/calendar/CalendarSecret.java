package fr.gouv.pilo.calendar;

import fr.gouv.pilo.shared.digest.Sha256;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What opens a personal calendar: 160 random bits, as small letters and digits that no program writes otherwise. Its digest
 * alone is kept, which opens nothing.
 */
record CalendarSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String ENDING = ".ics";
    private static final int LENGTH = 32;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{32}");

    static CalendarSecret next() {
        var text = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new CalendarSecret(text.toString());
    }

    /** As the address has it: agendas know what they read by its ending. */
    static CalendarSecret ofFile(String file) {
        return new CalendarSecret(file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "");
    }

    String file() {
        return text + ENDING;
    }

    boolean likely() {
        return FORM.matcher(text).matches();
    }

    byte[] digest() {
        return Sha256.of(text);
    }

    /** It is in no log by an oversight. */
    @Override
    public String toString() {
        return "CalendarSecret";
    }
}
