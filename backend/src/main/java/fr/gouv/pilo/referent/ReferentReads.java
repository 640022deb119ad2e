package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentView.CreateReferent;
import fr.gouv.pilo.referent.ReferentView.ReferentItem;
import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.contribution.Links;
import fr.gouv.pilo.shared.contribution.SearchEntries;
import fr.gouv.pilo.shared.contribution.SearchNotes;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.sheet.Column;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What others read of the referents through the views of this room: the search box, the thread, the table for scripts. */
@ApplicationScoped
class ReferentReads implements SearchEntries, SearchNotes, DatasetTables {
    private final ReferentRepository repository;
    private final BusinessClock clock;

    ReferentReads(ReferentRepository repository, BusinessClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String view() {
        return "referent_search_read";
    }

    @Override
    public String right() {
        return Right.REFERENTS_READ;
    }

    @Override
    public String kind() {
        return "referent";
    }

    /** Who holds the seat today. */
    @Override
    public Map<String, String> notes(List<String> codes) {
        return repository.open(clock.today()).stream()
                .filter(seat -> codes.contains(code(seat)))
                .collect(Collectors.toMap(ReferentReads::code, ReferentContributions::who));
    }

    private static String code(ReferentItem seat) {
        return seat.structure().code() + " " + seat.topic();
    }

    /** The structures that seats are tied to. */
    @Produces
    @Singleton
    Links structures() {
        return Links.of("referent_structure_link_read", Right.REFERENTS_READ);
    }

    /**
     * A seat, to scripts. A view knows no day: it says from when to when a seat is held, as far as is known, and not
     * whether it is vacant today; nor by whom, so that nothing of a person leaves.
     */
    private record SeatRow(
            UUID id,
            String structureCode,
            String structure,
            String territory,
            String topic,
            String topicLabel,
            LocalDate confirmedOn,
            LocalDate lastHolderFrom,
            LocalDate heldUntil) {}

    @Override
    public List<DatasetTable<?>> tables() {
        return List.of(new DatasetTable<>(
                "referent-seats",
                "Sièges de référents",
                "Les sièges ouverts, sans nom ni coordonnées. Un siège que personne n'a tenu n'a pas de premier jour ; une fin "
                        + "qui n'est pas connue n'a pas de dernier jour.",
                "Un siège : une structure pour un thème.",
                "referent_dataset_read",
                Right.REFERENTS_READ,
                SeatRow.class,
                SEAT,
                Map.of()));
    }

    private static final List<Column<SeatRow>> SEAT = List.of(
            Column.code("id", "Identifiant", SeatRow::id),
            Column.code("structureCode", "Code de la structure", SeatRow::structureCode),
            Column.text("structure", CreateReferent.class, SeatRow::structure),
            Column.territory("territory", "Territoire", SeatRow::territory),
            Column.code("topic", CreateReferent.class, SeatRow::topic),
            Column.text("topicLabel", "Nom du thème", SeatRow::topicLabel),
            Column.date("confirmedOn", "Confirmé le", SeatRow::confirmedOn),
            Column.date("lastHolderFrom", "Premier jour du dernier titulaire", SeatRow::lastHolderFrom),
            Column.date("heldUntil", "Dernier jour connu d'un titulaire", SeatRow::heldUntil));
}
