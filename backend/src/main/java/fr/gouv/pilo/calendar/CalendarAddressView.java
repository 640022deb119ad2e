package fr.gouv.pilo.calendar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "L'adresse secrète d'un agenda personnel.")
record CalendarAddressView(
        @Schema(
                description = "À donner à votre logiciel d'agenda, à personne d'autre. Elle n'est dite qu'ici.",
                examples = "https://pilo.exemple.gouv.fr/api/v1/calendars/k3v7q2xw5n4j6m2b7c5d3f2g4h6a7s2q.ics")
        String url,

        @Schema(description = "Jusqu'à quand elle s'ouvre.") Instant endsAt) {
    /** It is in no log by an oversight. */
    @Override
    public String toString() {
        return "CalendarAddressView";
    }
}
