package fr.gouv.pilo.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a project's result sheet (fiche de résultats, REX) is published, and since when: what CAPITALISATION needs. */
@Schema(description = "La fiche de résultats publiée.", nullable = true)
public record ResultSheetLink(
        @Schema(
                title = "Adresse de la fiche de résultats",
                description = "Adresse de la fiche.",
                required = true,
                examples = "https://www.exemple.gouv.fr/fiche")
        @NotNull(message = "L'adresse de la fiche est obligatoire.")
        @Size(max = 500, message = "L'adresse fait 500 caractères au plus.")
        @Pattern(regexp = "https?://\\S+", message = "L'adresse commence par http:// ou https://.")
        String url,

        @Schema(
                title = "Date de publication de la fiche",
                description = "Date de publication.",
                required = true,
                examples = "2026-10-28")
        @NotNull(message = "La date de publication est obligatoire.")
        LocalDate publishedOn) {}
