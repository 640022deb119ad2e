package fr.gouv.pilo.shared.page;

import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;

/** The formats of a list beside JSON. */
public final class SheetFormats {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String NDJSON = "application/x-ndjson";

    /** The header that tells what to pass to updatedSince next time: files have no other place for it. */
    public static final String NEXT_SINCE = "Next-Since";

    private SheetFormats() {}

    /** @return the shape asked for by {@code text/csv; profile=name}; empty if none is */
    static String profile(MediaType type) {
        return type == null
                ? ""
                : type.getParameters().getOrDefault("profile", "").replace("\"", "");
    }

    /** The type of an answer as it is: in UTF-8, with the profile if the list has it. */
    static MediaType label(MediaType type, Listing<?> listing) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(MediaType.CHARSET_PARAMETER, "UTF-8");
        var profile = profile(type);
        if (listing.source().profiles().containsKey(profile)) {
            parameters.put("profile", profile);
        }
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }

    static String extension(MediaType type) {
        return switch (type.getSubtype()) {
            case "csv" -> "csv";
            case "x-ndjson" -> "ndjson";
            default -> "xlsx";
        };
    }
}
