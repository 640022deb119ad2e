package fr.gouv.pilo.shared.calendar;

import fr.gouv.pilo.shared.digest.Sha256;
import fr.gouv.pilo.shared.etag.Versioned;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A calendar as an operation answers it to programs that come again and again: its tag is made of what it says.
 *
 * @param forAll whether any cache may keep it, for five minutes
 */
@Schema(type = SchemaType.STRING, format = "binary")
public record CalendarAnswer(byte[] bytes, boolean forAll) implements Versioned {
    private static final int TAG = 24;

    @Override
    public long version() {
        return 0;
    }

    @Override
    public String tag() {
        return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, TAG);
    }

    @Override
    public Object id() {
        return tag();
    }
}
