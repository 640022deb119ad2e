package fr.gouv.pilo.reach;

import fr.gouv.pilo.event.SeatMode;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une demi-journée de formation à laquelle un agent est venu.")
record TrainingHourItem(
        @Schema(description = "Identifiant de la demi-journée de cette personne.")
        String id,

        @Schema(description = "Nom ; null une fois effacé.", nullable = true, examples = "Exemple")
        String lastName,

        @Schema(description = "Prénom ; null une fois effacé.", nullable = true, examples = "Camille")
        String firstName,

        @Schema(description = "Employeur : le service de l'agent.", nullable = true, examples = "DDT de démonstration")
        String employer,

        @Schema(description = "Département de l'agent.", nullable = true, examples = "DEPT-31")
        String territory,

        @Schema(description = "Organisme de formation : qui organise.", nullable = true)
        String body,

        TrainingEvent event,

        @Schema(description = "Sur place ou à distance.") SeatMode mode,

        @Schema(description = "Jour.", examples = "2026-11-12")
        LocalDate date,

        @Schema(
                description =
                        "Matin ou après-midi, de part et d'autre de 13 heures ; une demi-heure au-delà n'en fait pas une autre.")
        HalfDay halfDay,

        @Schema(
                description =
                        "Heures comptées : la durée des séances suivies. D'une séance commencée avant midi et finie après 14 heures, une heure "
                                + "de déjeuner est déduite, de 12 h 30 à 13 h 30.",
                examples = "3.00",
                pattern = "^\\d{1,2}\\.\\d{2}$")
        BigDecimal hours) {

    @Schema(name = "TrainingEventItem", description = "La formation.")
    record TrainingEvent(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Code.", examples = "EVT-2026-014")
            String code,

            @Schema(description = "Titre.") String title) {}

    @Schema(name = "TrainingTotalsView", description = "Ce que les formations d'une période font en tout.")
    record TrainingTotals(
            @Schema(description = "Formations.", minimum = "0")
            int events,

            @Schema(description = "Agents distincts.", minimum = "0")
            int agents,

            @Schema(description = "Demi-journées suivies.", minimum = "0")
            int halfDays,

            @Schema(description = "Heures comptées.", examples = "834.00", pattern = "^\\d{1,9}\\.\\d{2}$")
            BigDecimal hours) {}

    static final List<Column<TrainingHourItem>> SHEET = List.of(
            Column.code("id", "Identifiant", TrainingHourItem::id),
            column(TrainingField.LAST_NAME, "Nom"),
            column(TrainingField.FIRST_NAME, "Prénom"),
            column(TrainingField.EMPLOYER, "Employeur"),
            column(TrainingField.TERRITORY, "Département"),
            column(TrainingField.BODY, "Organisme de formation"),
            column(TrainingField.CODE, "Code"),
            column(TrainingField.TITLE, "Formation"),
            column(TrainingField.MODE, "Modalité"),
            column(TrainingField.DATE, "Date"),
            column(TrainingField.HALF_DAY, "Demi-journée"),
            column(TrainingField.HOURS, "Heures (déjeuner déduit)"));

    /** A column under the heading that somebody chose. */
    static Column<TrainingHourItem> column(TrainingField field, String heading) {
        return switch (field) {
            case LAST_NAME -> Column.text("lastName", heading, TrainingHourItem::lastName);
            case FIRST_NAME -> Column.text("firstName", heading, TrainingHourItem::firstName);
            case EMPLOYER -> Column.text("employer", heading, TrainingHourItem::employer);
            case TERRITORY -> Column.territory("territory", heading, TrainingHourItem::territory);
            case BODY -> Column.text("body", heading, TrainingHourItem::body);
            case CODE -> Column.code("event", heading, item -> item.event().code());
            case TITLE -> Column.text("title", heading, item -> item.event().title());
            case MODE -> Column.code("mode", heading, TrainingHourItem::mode);
            case DATE -> Column.date("date", heading, TrainingHourItem::date);
            case HALF_DAY -> Column.code("halfDay", heading, TrainingHourItem::halfDay);
            case HOURS -> Column.number("hours", heading, TrainingHourItem::hours);
        };
    }
}
