package fr.gouv.pilo.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What who follows from afar types while the code is shown: in the contract, and on the page. */
@Schema(description = "La présence d'une personne qui suit à distance, par elle-même.")
record CreateOwnPresence(
        @Schema(
                title = "Code montré en séance",
                description = "Six lettres ou chiffres, sans distinguer les majuscules.",
                required = true,
                examples = "K7M2QX")
        @NotBlank(message = "Saisissez le code montré en séance.")
        @Size(max = 20, message = "Le code fait six lettres ou chiffres.")
        String code,

        @Schema(
                title = "Adresse électronique",
                description = "Celle de votre inscription.",
                required = true,
                examples = "camille.exemple@demo.invalid")
        @NotBlank(message = "L'adresse électronique est obligatoire.")
        @Size(max = 254, message = "L'adresse électronique fait 254 caractères au plus.")
        @Pattern(regexp = "[^@\\s<>]+@[^@\\s<>]+", message = "Cette adresse électronique n'est pas valide.")
        String mail) {}
