package fr.gouv.pilo.attendance;

import java.util.Locale;
import java.util.regex.Pattern;

/** « 1h 30m 51s », « 1 h 30 min 51 s », « 01:30:51 ». */
final class VideoDuration {
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3}):([0-5][0-9]):([0-5][0-9])");
    private static final Pattern PART = Pattern.compile("([0-9]{1,4})\\s?(h|m|s)[a-z]{0,8}\\.?");
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private VideoDuration() {}

    /** @return -1 for what is none */
    static int seconds(String text) {
        var plain = text.replace('\u00A0', ' ').replace('\u202F', ' ').strip().toLowerCase(Locale.ROOT);
        var clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return Integer.parseInt(clock.group(1)) * HOUR
                    + Integer.parseInt(clock.group(2)) * MINUTE
                    + Integer.parseInt(clock.group(3));
        }
        if (plain.isBlank() || !PART.matcher(plain).replaceAll("").isBlank()) {
            return -1;
        }
        return PART.matcher(plain)
                .results()
                .mapToInt(part -> Integer.parseInt(part.group(1)) * unit(part.group(2)))
                .sum();
    }

    private static int unit(String letter) {
        return switch (letter) {
            case "h" -> HOUR;
            case "m" -> MINUTE;
            default -> 1;
        };
    }
}
