package fr.gouv.pilo.shared.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The text of {@link Instant#toString}, without its formatter: a page of 50 rows holds 200 instants. */
final class InstantWriter extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(text(value));
    }

    static String text(Instant value) {
        var moment = LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
        // A date and time without seconds leaves them out; an instant never does.
        return moment.getSecond() == 0 && moment.getNano() == 0 ? moment + ":00Z" : moment + "Z";
    }
}
