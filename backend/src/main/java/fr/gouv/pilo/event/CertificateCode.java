package fr.gouv.pilo.event;

import java.security.SecureRandom;
import java.util.Locale;

/** Twelve letters and digits that nobody guesses (60 bits) and that are read aloud without doubt: no 0, 1, I or O. */
final class CertificateCode {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, i) -> code.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** As it is printed: XXXX-XXXX-XXXX. */
    static String shown(String code) {
        return String.join("-", code.substring(0, GROUP), code.substring(GROUP, 2 * GROUP), code.substring(2 * GROUP));
    }

    /** However it was typed; null for what is no code. */
    static String read(String typed) {
        var code = typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0) ? code : null;
    }
}
