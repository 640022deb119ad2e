package fr.gouv.pilo.shared.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader of {@code updatedSince} learns of an object that no longer exists for it. */
@Schema(description = "Objet supprimé, archivé ou retiré depuis l'instant demandé.")
public record Deleted(
        @Schema(description = "Identifiant de l'objet.") String id,
        @Schema(description = "Toujours vrai.") boolean deleted) {}
