package fr.gouv.pilo.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A row of any table, whose shape only its room knows. */
@Schema(
        name = "DatasetRowItem",
        type = SchemaType.OBJECT,
        properties = @SchemaProperty(name = "id", type = SchemaType.STRING, description = "Identifiant, stable."),
        additionalProperties = Schema.True.class,
        maxProperties = 60,
        description =
                "Une ligne : une propriété par colonne du catalogue, dont « id » ; null quand rien n'est connu, un tableau pour une "
                        + "colonne à plusieurs valeurs.")
record DatasetRow(@Schema(hidden = true) @JsonValue Record cells) {}
