package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OrganisationForm", description = "Ce qu'un administrateur saisit d'un organisme.")
record UpdateOrganisation(
        @Schema(
                title = "Nom",
                description = "Nom complet.",
                required = true,
                examples = "Direction régionale de l'environnement")
        @NotBlank(message = "Le nom est obligatoire.")
        @Size(max = 300, message = "Le nom fait 300 caractères au plus.")
        String name,

        @Schema(title = "Sigle", description = "Sigle.", examples = "DREAL", nullable = true)
        @Size(max = 40, message = "Le sigle fait 40 caractères au plus.")
        String acronym,

        @Schema(title = "Nature", description = "Nature.", required = true)
        @NotNull(message = "La nature est obligatoire.")
        OrganisationKind kind,

        @Schema(title = "Territoire", description = "Code du territoire.", required = true, examples = "REG-76")
        @NotBlank(message = "Le territoire est obligatoire.")
        @Size(max = 20, message = "Un code de territoire fait 20 caractères au plus.")
        String territory,

        @Schema(title = "Ville du siège", description = "Ville du siège.", nullable = true)
        @Size(max = 100, message = "La ville fait 100 caractères au plus.")
        String seat,

        @Schema(
                title = "SIRET",
                description = "SIRET, avec ou sans espaces.",
                examples = "380 475 558 00058",
                nullable = true)
        @Size(max = 40, message = "Le SIRET compte 14 chiffres.")
        String siret)
        implements Audited {}
