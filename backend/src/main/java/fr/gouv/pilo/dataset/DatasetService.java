package fr.gouv.pilo.dataset;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.DatasetTables;
import fr.gouv.pilo.shared.contribution.Reader;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.Column;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The tables of all rooms, as the caller: one whose right the caller has not does not exist. */
@ApplicationScoped
class DatasetService {
    private static final List<Column<DatasetItem>> CATALOGUE = List.of(
            Column.code("code", "Code", DatasetItem::code),
            Column.text("title", "Titre", DatasetItem::title),
            Column.text("row", "Une ligne", DatasetItem::row),
            Column.code("path", "Adresse", DatasetItem::path));

    private final List<DatasetTables> rooms;
    private final DatasetRepository repository;
    private final Caller caller;
    private final TerritoryScope scope;

    DatasetService(@All List<DatasetTables> rooms, DatasetRepository repository, Caller caller, TerritoryScope scope) {
        this.rooms = rooms;
        this.repository = repository;
        this.caller = caller;
        this.scope = scope;
    }

    Listing<DatasetItem> catalogue(PageQuery query) {
        var items = readable()
                .map(DatasetItem::of)
                .sorted(Comparator.comparing(DatasetItem::code))
                .toList();
        return Listing.ofFew("jeux-de-donnees", items, query, CATALOGUE);
    }

    Listing<DatasetRow> rows(String code, ListQuery query) {
        query.checkPage();
        var table = readable()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound("Aucun jeu de données ne porte le code « " + code + " »."));
        return repository.rows(table, Reader.of(caller, scope), query);
    }

    private Stream<DatasetTable<?>> readable() {
        return rooms.stream()
                .<DatasetTable<?>>flatMap(room -> room.tables().stream())
                .filter(table -> table.right() == null || caller.has(table.right()));
    }
}
