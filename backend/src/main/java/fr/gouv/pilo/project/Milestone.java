package fr.gouv.pilo.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A milestone (jalon): what is due, when, and when it was done.
 *
 * @param actualDate null while it is still to come
 */
@Embeddable
@Schema(title = "Jalon", description = "Un jalon.")
public record Milestone(
        @Schema(
                title = "Ce qui est attendu",
                description = "Ce qui est attendu.",
                required = true,
                examples = "Prototype présenté aux usagers")
        @NotBlank(message = "Le nom du jalon est obligatoire.")
        @Size(max = 200, message = "Le nom du jalon fait 200 caractères au plus.")
        String name,

        @Schema(title = "Date prévue", description = "Date prévue.", required = true, examples = "2027-03-01")
        @NotNull(message = "La date prévue du jalon est obligatoire.")
        @Column(name = "planned_date", nullable = false)
        LocalDate plannedDate,

        @Schema(title = "Date réelle", description = "Date réelle, si le jalon est atteint.", nullable = true)
        @Column(name = "actual_date")
        LocalDate actualDate) {

    /** As the history shows it. */
    String text() {
        return name + " (" + plannedDate + (actualDate == null ? "" : ", fait le " + actualDate) + ")";
    }
}
