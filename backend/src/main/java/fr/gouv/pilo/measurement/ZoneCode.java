package fr.gouv.pilo.measurement;

import fr.gouv.pilo.directory.TerritoryLevel;
import java.util.Locale;
import java.util.regex.Pattern;

/** The exchange files' zones (FRANCE, R76, D31) against the territory codes (NAT-FR, REG-76, DEPT-31). */
final class ZoneCode {
    private static final Pattern ZONE = Pattern.compile("D\\d{2}|D2A|D2B|D97\\d|R\\d{2}|FRANCE");
    private static final Pattern TERRITORY = Pattern.compile("NAT-FR|REG-\\d{2}|DEPT-(\\d{2}|2A|2B|97\\d)");

    private ZoneCode() {}

    /** @return the territory code, or null if the text, in any case, is neither a zone nor a territory code */
    static String toTerritory(String typed) {
        var text = typed.toUpperCase(Locale.ROOT);
        if (TERRITORY.matcher(text).matches()) {
            return text;
        }
        if (!ZONE.matcher(text).matches()) {
            return null;
        }
        return switch (text.charAt(0)) {
            case 'D' -> "DEPT-" + text.substring(1);
            case 'R' -> "REG-" + text.substring(1);
            default -> "NAT-FR";
        };
    }

    static String of(String territory) {
        return switch (level(territory)) {
            case NAT -> "FRANCE";
            case REG -> "R" + territory.substring("REG-".length());
            case DEPT -> "D" + territory.substring("DEPT-".length());
            case ARR -> throw new IllegalArgumentException(territory + " has no zone: it carries no figure");
        };
    }

    static TerritoryLevel level(String territory) {
        return TerritoryLevel.valueOf(territory.substring(0, territory.indexOf('-')));
    }
}
