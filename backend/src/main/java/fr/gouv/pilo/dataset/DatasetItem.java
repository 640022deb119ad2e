package fr.gouv.pilo.dataset;

import fr.gouv.pilo.shared.contribution.DatasetTable;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un jeu de données, et ce que disent ses colonnes.")
record DatasetItem(
        @Schema(description = "Code, stable.", examples = "projects")
        String code,

        @Schema(description = "Titre.", examples = "Projets")
        String title,

        @Schema(description = "Ce qu'il contient.") String description,

        @Schema(description = "Ce qu'est une ligne.", examples = "Un projet.")
        String row,

        @Schema(description = "Adresse de ses lignes.", examples = "/api/v1/datasets/projects/rows")
        String path,

        @Schema(description = "Formats de ses lignes, ceux de l'en-tête Accept.")
        List<String> formats,

        @Schema(description = "Ses colonnes, dans l'ordre des fichiers.")
        List<DatasetColumn> columns) {
    private static final List<String> FORMATS =
            List.of(MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON);

    @Schema(name = "DatasetColumnItem", description = "Une colonne d'un jeu de données.")
    record DatasetColumn(
            @Schema(description = "Nom, stable.", examples = "nextDue")
            String name,

            @Schema(description = "Titre.", examples = "Date du prochain jalon")
            String title,

            @Schema(description = "Ce que tient une case.") DatasetType type,

            @Schema(description = "Vrai si une case tient plusieurs valeurs.")
            boolean several,

            @Schema(description = "Unité, pour un nombre qui en a une.", nullable = true, examples = "jours")
            String unit) {}

    enum DatasetType {
        TEXT,
        /** A word of a nomenclature, or a key. */
        CODE,
        TERRITORY,
        INTEGER,
        DECIMAL,
        DATE,
        INSTANT,
        BOOLEAN
    }

    private static final Map<Class<?>, DatasetType> TYPES = Map.of(
            int.class, DatasetType.INTEGER,
            Integer.class, DatasetType.INTEGER,
            long.class, DatasetType.INTEGER,
            Long.class, DatasetType.INTEGER,
            BigDecimal.class, DatasetType.DECIMAL,
            LocalDate.class, DatasetType.DATE,
            Instant.class, DatasetType.INSTANT,
            boolean.class, DatasetType.BOOLEAN,
            Boolean.class, DatasetType.BOOLEAN);

    static DatasetItem of(DatasetTable<?> table) {
        return new DatasetItem(
                table.code(),
                table.title(),
                table.description(),
                table.row(),
                "/api/v1/datasets/" + table.code() + "/rows",
                FORMATS,
                table.columns().stream().map(column -> column(table, column)).toList());
    }

    private static DatasetColumn column(DatasetTable<?> table, Column<?> column) {
        var component = Arrays.stream(table.item().getRecordComponents())
                .filter(one -> one.getName().equals(column.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table.code() + " has no " + column.name()));
        return new DatasetColumn(
                column.name(),
                column.label(),
                type(column.kind(), component),
                component.getGenericType() instanceof ParameterizedType,
                table.units().get(column.name()));
    }

    private static DatasetType type(Column.Kind kind, RecordComponent component) {
        return switch (kind) {
            case TEXT -> DatasetType.TEXT;
            case TERRITORY -> DatasetType.TERRITORY;
            default -> TYPES.getOrDefault(component.getType(), DatasetType.CODE);
        };
    }
}
