package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.etag.Versioned;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un territoire.")
record TerritoryView(
        @Schema(description = "Code stable.", examples = "DEPT-31")
        String code,

        @Schema(description = "Maille : nationale, régionale, départementale, arrondissement.")
        TerritoryLevel level,

        @Schema(description = "Nom.", examples = "Haute-Garonne")
        String name,

        @Schema(description = "Code du territoire qui le contient.", examples = "REG-76", nullable = true)
        String parent,

        @Schema(description = "Code des fichiers d'échange.", examples = "D31", nullable = true)
        String zoneId,

        @Schema(description = "Chef-lieu.", examples = "Toulouse", nullable = true)
        String capital,

        @Schema(description = "Population municipale.", nullable = true)
        Long population,

        @Schema(description = "Source de la donnée.") String source,

        @Schema(description = "Date ou millésime de la source.", examples = "2026")
        String sourceDate)
        implements Versioned {

    static TerritoryView of(Territory t) {
        return new TerritoryView(
                t.code(),
                t.level(),
                t.name(),
                t.parent(),
                t.zoneId(),
                t.capital(),
                t.population(),
                t.source(),
                t.sourceDate());
    }

    /** Territories come from the State's files: nobody changes one, so none counts its versions. */
    @Override
    public long version() {
        return 0;
    }

    /** A digest of what is seen: another edition of the files makes another one. */
    @Override
    public String tag() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public Object id() {
        return code;
    }
}
