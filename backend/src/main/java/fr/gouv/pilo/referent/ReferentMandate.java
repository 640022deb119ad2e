package fr.gouv.pilo.referent;

import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.audit.Unshown;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person in a seat, as typed, kept and shown: each component is a column of referent_mandate. All are always there, in the
 * contract too: null for what is not known.
 */
@Schema(description = "Une personne sur un siège : à quel titre, comment la joindre, de quand à quand.")
record ReferentMandate(
        @Schema(title = "À quel titre", description = "Titulaire ou suppléant.", required = true)
        @NotNull(message = "Dites si la personne est titulaire ou suppléante.")
        ReferentRole role,

        @Schema(
                title = "Nom",
                description = "Nom.",
                required = true,
                examples = "Référente feuille de route (démo), Lot")
        @NotBlank(message = "Le nom est obligatoire.")
        @Size(max = 200, message = "Le nom fait 200 caractères au plus.")
        String name,

        @Schema(
                title = "Fonction",
                description = "Fonction.",
                required = true,
                nullable = true,
                examples = "Secrétaire générale adjointe")
        @Size(max = 200, message = "La fonction fait 200 caractères au plus.")
        String function,

        @Schema(
                title = "Service ou bureau",
                description = "Service ou bureau.",
                required = true,
                nullable = true,
                examples = "Direction de la coordination")
        @Size(max = 200, message = "Le service fait 200 caractères au plus.")
        String office,

        @Schema(
                title = "Courriel",
                description = "Adresse électronique professionnelle.",
                required = true,
                nullable = true,
                examples = "feuille-de-route.46@demo.invalid")
        @Size(max = 200, message = "L'adresse électronique fait 200 caractères au plus.")
        @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "Cette adresse électronique n'est pas valide.")
        String mail,

        @Schema(
                title = "Téléphone",
                description =
                        "Téléphone professionnel ; null aussi pour qui ne le lit pas (il est réservé à ceux qui écrivent et aux référents).",
                required = true,
                nullable = true)
        @Size(max = 30, message = "Le téléphone fait 30 caractères au plus.")
        @Unshown
        @Pattern(regexp = "(?:[+(). \\u00A0\\u202F-]{0,3}[0-9]){6,20}", message = ReferentMandate.PHONE_SAID)
        String phone,

        @Schema(
                title = "Contact principal",
                description = "Vrai pour le contact principal du siège : un seul à la fois.",
                required = true)
        @NotNull(message = "Dites si la personne est le contact principal.")
        Boolean mainContact,

        @Schema(title = "Début", description = "Premier jour.", required = true, examples = "2025-09-01")
        @NotNull(message = "La date de début est obligatoire.")
        LocalDate startsOn,

        @Schema(
                title = "Fin",
                description = "Dernier jour, s'il est connu.",
                required = true,
                nullable = true,
                examples = "2026-12-31")
        LocalDate endsOn) {
    static final String PHONE_SAID = "Un téléphone compte 6 chiffres au moins, des espaces et les signes + ( ) . -.";

    enum ReferentRole {
        /** Titulaire; several share a seat. */
        HOLDER,
        /** Suppléant. */
        DEPUTY
    }

    /** Without spaces around, and null rather than empty. */
    ReferentMandate {
        name = blank(name);
        function = blank(function);
        office = blank(office);
        mail = blank(mail);
        phone = blank(phone);
    }

    void check() {
        var faults = new Violations();
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            faults.add("/endsOn", "order", "La fin ne précède pas le début.");
        }
        faults.throwIfAny();
    }

    /** The first day after, whichever way it ends; null if it is not known. */
    LocalDate until(LocalDate leftOn) {
        var after = endsOn == null ? null : endsOn.plusDays(1);
        return after == null || leftOn != null && leftOn.isBefore(after) ? leftOn : after;
    }

    /** As the audit trail tells it. */
    record InSeat(UUID seat, ReferentMandate mandate) implements Audited {}

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
