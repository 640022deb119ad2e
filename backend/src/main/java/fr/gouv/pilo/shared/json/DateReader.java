package fr.gouv.pilo.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.gouv.pilo.shared.time.TimeBounds;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as YYYY-MM-DD only: Jackson's own reader takes instants, whose day depends on a zone, and arrays. */
final class DateReader extends StdScalarDeserializer<LocalDate> {
    DateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            try {
                return TimeBounds.date(in.getText());
            } catch (DateTimeException e) {
                throw MismatchedInputException.from(in, LocalDate.class, "a date is expected");
            }
        }
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, in);
    }
}
