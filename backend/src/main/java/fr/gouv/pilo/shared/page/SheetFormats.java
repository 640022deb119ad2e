package fr.gouv.pilo.shared.page;

import jakarta.ws.rs.core.MediaType;

/** The formats of a list beside JSON. */
public final class SheetFormats {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String NDJSON = "application/x-ndjson";

    private SheetFormats() {}

    static String extension(MediaType type) {
        return switch (type.getSubtype()) {
            case "csv" -> "csv";
            case "x-ndjson" -> "ndjson";
            default -> "xlsx";
        };
    }
}
