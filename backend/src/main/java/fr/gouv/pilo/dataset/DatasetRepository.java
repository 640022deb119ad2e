package fr.gouv.pilo.dataset;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.contribution.Reader;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Reads one view of a room as the caller; the names of views and columns are the rooms', never a caller's. */
@ApplicationScoped
class DatasetRepository {
    private final Listings listings;

    DatasetRepository(Listings listings) {
        this.listings = listings;
    }

    <T extends Record> Listing<DatasetRow> rows(DatasetTable<T> table, Reader reader, ListQuery query) {
        var mapper = RecordMapper.of(table.item());
        var columns = mapper.columns().stream().map(name -> "e." + name).collect(Collectors.joining(", "));
        return listings.of(
                ListStatement.of(DatasetRow.class, table.code())
                        .select(columns)
                        .from(table.view() + " e")
                        .where(Reader.MAY_READ, reader.values().toArray())
                        .id("e.id")
                        .sort("id", "e.id")
                        .defaultSort("id")
                        .columns(table.columns().stream()
                                .map(column -> onRows(table.item(), column))
                                .toList())
                        .map(mapper.within((row, item) -> new DatasetRow(item.map(row)))),
                query);
    }

    private static <T extends Record> Column<DatasetRow> onRows(Class<T> item, Column<T> column) {
        return new Column<>(
                column.name(),
                column.label(),
                column.kind(),
                column.forPeopleOnly(),
                column.fieldsOf(),
                row -> column.value().apply(item.cast(row.cells())));
    }
}
