package fr.gouv.pilo.project;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un jalon d'un projet.")
record MilestoneItem(
        @Schema(description = "Ce qui est attendu.") String name,
        @Schema(description = "Date prévue.") LocalDate plannedDate,

        @Schema(description = "Date réelle, si le jalon est atteint.", nullable = true)
        LocalDate actualDate) {}
