package fr.gouv.pilo.attendance;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui est advenu de chaque acte envoyé, dans le même ordre.")
record AttendanceReceiptView(
        @Schema(description = "Un par acte.") List<AttendanceOutcomeItem> acts) {
    @Schema(description = "Ce qui est advenu d'un acte.")
    record AttendanceOutcomeItem(
            @Schema(description = "Identifiant de l'acte.") UUID id,

            @Schema(description = "Vrai s'il est gardé, ou l'était déjà : il n'y a plus à l'envoyer.")
            boolean kept,

            @Schema(description = "Pourquoi il ne l'est pas.", nullable = true)
            String refusal) {}
}
