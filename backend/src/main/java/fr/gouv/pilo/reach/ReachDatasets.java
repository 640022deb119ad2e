package fr.gouv.pilo.reach;

import fr.gouv.pilo.event.EventKind;
import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reach and the headcounts as tables for scripts. */
@ApplicationScoped
class ReachDatasets implements DatasetTables {
    private record ReachTableRow(
            String id,
            String territory,
            String quarter,
            EventKind kind,
            int events,
            int registered,
            int present,
            int people,
            int agents) {}

    private record HeadcountTableRow(
            UUID id,
            String territory,
            String organisation,
            int agents,
            HeadcountKind kind,
            String source,
            LocalDate valuedOn,
            Instant updatedAt) {}

    @Override
    public List<DatasetTable<?>> tables() {
        return List.of(
                new DatasetTable<>(
                        "event-reach-figures",
                        "Portée des événements",
                        "Inscrits, présents et personnes distinctes par département de l'agent, trimestre et nature. Une personne compte "
                                + "une fois par ligne : les lignes ne s'additionnent pas.",
                        "Un département, un trimestre, une nature.",
                        "reach_event_dataset_read",
                        Right.REACH_READ,
                        ReachTableRow.class,
                        REACH,
                        Map.of()),
                new DatasetTable<>(
                        "headcounts",
                        "Effectifs",
                        "Le nombre d'agents des territoires et des services, avec sa source et sa date ; les anciens restent.",
                        "Un territoire ou un service, à une date.",
                        "reach_headcount_dataset_read",
                        Right.HEADCOUNTS_READ,
                        HeadcountTableRow.class,
                        HEADCOUNTS,
                        Map.of("agents", "agents")));
    }

    private static final List<Column<ReachTableRow>> REACH = List.of(
            Column.code("id", "Identifiant", ReachTableRow::id),
            Column.territory("territory", UpdateHeadcount.class, ReachTableRow::territory),
            Column.code("quarter", "Trimestre", ReachTableRow::quarter),
            Column.code("kind", UpdateHeadcount.class, ReachTableRow::kind),
            Column.number("events", "Événements", ReachTableRow::events),
            Column.number("registered", "Inscrits", ReachTableRow::registered),
            Column.number("present", "Présents", ReachTableRow::present),
            Column.number("people", "Personnes distinctes", ReachTableRow::people),
            Column.number("agents", UpdateHeadcount.class, ReachTableRow::agents));

    private static final List<Column<HeadcountTableRow>> HEADCOUNTS = List.of(
            Column.code("id", "Identifiant", HeadcountTableRow::id),
            Column.territory("territory", UpdateHeadcount.class, HeadcountTableRow::territory),
            Column.text("organisation", "Nom du service", HeadcountTableRow::organisation),
            Column.number("agents", UpdateHeadcount.class, HeadcountTableRow::agents),
            Column.code("kind", UpdateHeadcount.class, HeadcountTableRow::kind),
            Column.text("source", UpdateHeadcount.class, HeadcountTableRow::source),
            Column.date("valuedOn", UpdateHeadcount.class, HeadcountTableRow::valuedOn),
            Column.code("updatedAt", "Modifié le", HeadcountTableRow::updatedAt));
}
