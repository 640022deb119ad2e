package fr.gouv.pilo.event;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the lines of a list are judged against.
 *
 * @param departments codes by all that they are called: number, code, name
 */
record RosterContext(UUID event, EventMode mode, Map<String, String> departments) {
    static RosterContext of(UUID event, EventMode mode, Territories territories) {
        Map<String, String> known = new HashMap<>();
        territories.names().forEach((code, name) -> {
            if (territories
                    .find(code)
                    .filter(one -> one.level() == TerritoryLevel.DEPT)
                    .isPresent()) {
                var number = code.substring(code.indexOf('-') + 1);
                known.put(RegistrationCheck.key(code), code);
                known.put(RegistrationCheck.key(name), code);
                known.put(RegistrationCheck.key(number), code);
                // A spreadsheet takes « 09 » for a number.
                known.putIfAbsent(RegistrationCheck.key(number.startsWith("0") ? number.substring(1) : number), code);
            }
        });
        return new RosterContext(event, mode, known);
    }

    /** @return its code; null if there is none */
    String department(String typed) {
        return departments.get(RegistrationCheck.key(typed));
    }
}
