package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A day and an hour in Paris, as typed and as shown: 2026-10-25T02:30, with its offset where the hour strikes twice. An
 * hour that no clock shows, the night when summer begins, is refused; one that strikes twice is asked which (F14).
 */
final class ParisTime {
    static final String FORM_SAID = "Une date et une heure s'écrivent 2026-12-03T09:30.";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");
    private static final int LOCAL_LENGTH = 16;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private ParisTime() {}

    /** @return null for none, or if it is told why not */
    static Instant read(String text, String pointer, Violations faults) {
        if (text == null) {
            return null;
        }
        try {
            var local = LocalDateTime.parse(text.substring(0, LOCAL_LENGTH));
            if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
                faults.add(pointer, "range", "L'année va de 2000 à 2100.");
                return null;
            }
            return text.length() == LOCAL_LENGTH
                    ? only(local, pointer, faults)
                    : exact(OffsetDateTime.parse(text), pointer, faults);
        } catch (DateTimeException e) {
            faults.add(pointer, "form", "Cette date ou cette heure n'existe pas. " + FORM_SAID);
            return null;
        }
    }

    private static Instant only(LocalDateTime local, String pointer, Violations faults) {
        var offsets = BusinessClock.ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            faults.add(pointer, "gap", gap(local));
            return null;
        }
        if (offsets.size() > 1) {
            faults.add(
                    pointer,
                    "ambiguous",
                    "Le %s, %s sonne deux fois, au passage à l'heure d'hiver : précisez %s (heure d'été) ou %s (heure d'hiver)."
                            .formatted(
                                    French.date(local.toLocalDate()),
                                    hour(local),
                                    local + offsets.get(0).getId(),
                                    local + offsets.get(1).getId()));
            return null;
        }
        return local.toInstant(offsets.get(0));
    }

    private static Instant exact(OffsetDateTime typed, String pointer, Violations faults) {
        var local = typed.toLocalDateTime();
        var offsets = BusinessClock.ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            faults.add(pointer, "gap", gap(local));
            return null;
        }
        if (!offsets.contains(typed.getOffset())) {
            faults.add(
                    pointer,
                    "offset",
                    "Le %s à %s, l'heure de Paris est %s."
                            .formatted(
                                    French.date(local.toLocalDate()),
                                    hour(local),
                                    local + offsets.get(0).getId()));
            return null;
        }
        return typed.toInstant();
    }

    /**
     * An hour that nobody typed: where it strikes twice, the first time that is after another.
     *
     * @param after null for any
     * @return null if it is told why not
     */
    static Instant first(LocalDateTime local, Instant after, String pointer, Violations faults) {
        var offsets = BusinessClock.ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            faults.add(pointer, "gap", gap(local));
            return null;
        }
        return offsets.stream()
                .map(local::toInstant)
                .filter(at -> after == null || at.isAfter(after))
                .findFirst()
                .orElseGet(() -> local.toInstant(offsets.get(0)));
    }

    private static String gap(LocalDateTime local) {
        return "Le %s, %s n'existe pas : à 2 h, les montres passent à 3 h (heure d'été). Choisissez une autre heure."
                .formatted(French.date(local.toLocalDate()), hour(local));
    }

    private static String hour(LocalDateTime local) {
        return local.getMinute() == 0
                ? local.getHour() + " h"
                : "%d h %02d".formatted(local.getHour(), local.getMinute());
    }

    /** What the clocks show of a text that was written here. */
    static LocalDateTime local(String shown) {
        return LocalDateTime.parse(shown.substring(0, LOCAL_LENGTH));
    }

    static String write(Instant at) {
        return at == null ? null : SHOWN.format(at.atZone(BusinessClock.ZONE));
    }
}
