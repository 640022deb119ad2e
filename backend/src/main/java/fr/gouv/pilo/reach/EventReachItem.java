package fr.gouv.pilo.reach;

import fr.gouv.pilo.event.EventKind;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Combien de personnes les événements ont touchées, dans un groupe. Ce qui ne groupe pas est null.")
record EventReachItem(
        @Schema(
                description = "Département de l'agent ; null s'il n'est pas dit.",
                nullable = true,
                examples = "DEPT-48")
        String territory,

        ReachOrganisation organisation,

        @Schema(description = "Trimestre de l'événement.", nullable = true, examples = "2026-Q3")
        String quarter,

        @Schema(description = "Nature de l'événement.", nullable = true)
        EventKind kind,

        @Schema(description = "Événements qui ont commencé.", minimum = "0")
        int events,

        @Schema(description = "Places prises, accompagnants compris.", minimum = "0", examples = "2640")
        int registered,

        @Schema(description = "Présences, accompagnants compris.", minimum = "0", examples = "2096")
        int present,

        @Schema(description = "Personnes distinctes qui sont venues.", minimum = "0")
        int people,

        @Schema(description = "Dont agents de l'État distincts.", minimum = "0", examples = "1356")
        int agents,

        @Schema(
                description =
                        "Dont agents venus d'ailleurs que de la région, ou sans département : comptés à part de l'effectif de la région.",
                minimum = "0",
                examples = "12")
        int outside,

        ReachHeadcount headcount,

        @Schema(
                description =
                        "Agents distincts sur l'effectif, en pour cent, ceux de la région seuls pour l'effectif de la région ; null sans "
                                + "effectif.",
                nullable = true,
                examples = "16.95")
        BigDecimal rate,

        @Schema(
                description = "Vrai pour un territoire dont le taux est sous les trois quarts de celui de la région.",
                examples = "false")
        boolean blank,

        @Schema(
                description = "Pourquoi il n'y a pas de taux, en français ; null s'il y en a un.",
                nullable = true,
                examples = "Effectif non renseigné")
        String note) {

    @Schema(
            name = "ReachOrganisationItem",
            description =
                    "Service de l'agent : celui de l'annuaire, ou tel qu'il le nomme ; qui ne lit pas les noms lit les autres services "
                            + "ensemble. Null s'il est effacé ou n'est pas dit.",
            nullable = true)
    record ReachOrganisation(
            @Schema(description = "Nom.", examples = "DREAL Occitanie")
            String name,

            @Schema(description = "Son identifiant dans l'annuaire, s'il y est.", nullable = true)
            UUID id) {}

    @Schema(
            name = "ReachHeadcountItem",
            description = "L'effectif dont le groupe est une part ; null s'il n'est pas renseigné.",
            nullable = true)
    record ReachHeadcount(
            @Schema(description = "Nombre d'agents.", minimum = "1", examples = "8000")
            int agents,

            @Schema(description = "Nature.") HeadcountKind kind,

            @Schema(description = "D'après quoi.", examples = "Journal officiel n° 0191 du 18 août 2021")
            String source,

            @Schema(description = "Date de valeur.", examples = "2021-08-18")
            LocalDate valuedOn) {}

    static final List<Column<EventReachItem>> SHEET = List.of(
            Column.territory("territory", UpdateHeadcount.class, EventReachItem::territory),
            Column.text(
                    "organisation",
                    "Service",
                    item -> item.organisation() == null
                            ? null
                            : item.organisation().name()),
            Column.code("quarter", "Trimestre", EventReachItem::quarter),
            Column.code("kind", UpdateHeadcount.class, EventReachItem::kind),
            Column.number("events", "Événements", EventReachItem::events),
            Column.number("registered", "Inscrits", EventReachItem::registered),
            Column.number("present", "Présents", EventReachItem::present),
            Column.number("people", "Personnes distinctes", EventReachItem::people),
            Column.number("agents", UpdateHeadcount.class, EventReachItem::agents),
            Column.number("outside", "Agents hors de la région", EventReachItem::outside),
            Column.number(
                    "headcount",
                    "Effectif",
                    item -> item.headcount() == null ? null : item.headcount().agents()),
            Column.text(
                    "source",
                    UpdateHeadcount.class,
                    item -> item.headcount() == null ? null : item.headcount().source()),
            Column.date(
                    "valuedOn",
                    UpdateHeadcount.class,
                    item -> item.headcount() == null ? null : item.headcount().valuedOn()),
            Column.rate("rate", "Taux (%)", EventReachItem::rate),
            Column.text("note", "Sans taux", EventReachItem::note));
}
