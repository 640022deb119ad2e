package fr.gouv.pilo.shared.valid;

import java.util.regex.Pattern;

/** Rule O1: 14 digits and Luhn's key; La Poste's establishments may instead have a digit sum multiple of 5. */
public final class Siret {
    private static final int LENGTH = 14;
    private static final Pattern DIGITS = Pattern.compile("\\d{14}");
    /** A spreadsheet takes it for a number: a digit of the SIREN and the five of the establishment remain at least. */
    private static final Pattern SHORTENED = Pattern.compile("\\d{6,13}");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]{1,40}");
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Spaces go, ordinary and non-breaking; null stays null, blank becomes null. */
    public static String spaceless(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return SPACES.matcher(typed).replaceAll("");
    }

    /** The same, with the zeros that a spreadsheet took from its beginning. */
    public static String normalise(String typed) {
        var digits = spaceless(typed);
        return digits != null && SHORTENED.matcher(digits).matches()
                ? "0".repeat(LENGTH - digits.length()) + digits
                : digits;
    }

    /** @param siret normalised */
    public static boolean valid(String siret) {
        if (!DIGITS.matcher(siret).matches() || siret.chars().allMatch(digit -> digit == '0')) {
            return false;
        }
        return luhn(siret)
                || siret.startsWith(LA_POSTE)
                        && siret.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
