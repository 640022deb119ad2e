package fr.gouv.pilo.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every failure, RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Une erreur, au format RFC 9457.")
public record Problem(
        @Schema(description = "Page qui explique cette erreur.", examples = "/problems/not-found")
        String type,

        @Schema(description = "Titre court.", examples = "Introuvable")
        String title,

        @Schema(description = "Statut HTTP.", examples = "404")
        int status,

        @Schema(description = "Ce qui s'est passé, en français.")
        String detail,

        @Schema(description = "Adresse demandée.", examples = "/api/v1/projects/PRJ-2026-999")
        String instance,

        @Schema(description = "Identifiant de la demande, à transmettre en cas de question.")
        String traceId,

        @Schema(description = "Champs en faute (422 seulement), les 100 premiers.", maxItems = 100)
        List<Violation> violations,

        @Schema(description = "Nombre de champs en faute en tout (422 seulement).", examples = "1", minimum = "1")
        Integer violationCount) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
