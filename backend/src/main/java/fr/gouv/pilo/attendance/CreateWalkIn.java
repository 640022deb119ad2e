package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presences.Visit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une personne qui se présente à l'entrée sans être inscrite, ou sans qu'on la trouve.")
record CreateWalkIn(
        @Schema(title = "Séance", description = "Celle à laquelle elle vient.", required = true)
        @NotNull(message = "Dites à quelle séance.")
        UUID session,

        @Schema(title = "Nom", description = "Nom.", required = true, examples = "Exemple")
        @NotBlank(message = "Le nom est obligatoire.")
        @Size(max = 100, message = "Le nom fait 100 caractères au plus.")
        String lastName,

        @Schema(title = "Prénom", description = "Prénom.", required = true, examples = "Camille")
        @NotBlank(message = "Le prénom est obligatoire.")
        @Size(max = 100, message = "Le prénom fait 100 caractères au plus.")
        String firstName,

        @Schema(
                title = "Courriel",
                description = "Adresse électronique professionnelle : une adresse est une personne.",
                required = true,
                examples = "camille.exemple@demo.invalid")
        @NotBlank(message = "L'adresse électronique est obligatoire.")
        @Size(max = 254, message = "L'adresse électronique fait 254 caractères au plus.")
        @Pattern(regexp = "[^@\\s<>]+@[^@\\s<>]+", message = "Cette adresse électronique n'est pas valide.")
        String mail,

        @Schema(
                title = "Service",
                description = "Service ou organisme.",
                required = true,
                examples = "Direction départementale de démonstration")
        @NotBlank(message = "Le service est obligatoire.")
        @Size(max = 200, message = "Le service fait 200 caractères au plus.")
        String service,

        @Schema(
                title = "Département",
                description = "Code du département où travaille la personne ; rien hors de la région.",
                nullable = true,
                examples = "DEPT-31")
        @Size(max = 40, message = "Le code d'un territoire fait 40 caractères au plus.")
        String department,

        @Schema(title = "Agent de l'État", description = "Vrai pour un agent de l'État.", required = true)
        @NotNull(message = "Dites si la personne est un agent de l'État.")
        Boolean agent) {
    Visit visit() {
        return new Visit(lastName, firstName, mail, service, department, agent);
    }
}
