package fr.gouv.pilo.calendar;

import fr.gouv.pilo.shared.etag.Versioned;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Les agendas auxquels l'appelant peut s'abonner.")
record CalendarSubscriptionView(
        @Schema(
                description = "Adresse de l'agenda des événements ouverts au public.",
                examples = "https://pilo.exemple.gouv.fr/api/v1/public/calendar.ics")
        String publicUrl,

        @Schema(description = "Vrai si une adresse personnelle est ouverte ; elle n'est dite qu'à sa création.")
        boolean active,

        @Schema(description = "Création de l'adresse personnelle.", nullable = true)
        Instant madeAt,

        @Schema(description = "Jusqu'à quand elle s'ouvre.", nullable = true)
        Instant endsAt,

        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements Versioned {
    @Override
    public Object id() {
        return "own";
    }
}
