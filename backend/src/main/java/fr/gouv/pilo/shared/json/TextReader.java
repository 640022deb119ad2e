package fr.gouv.pilo.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/**
 * Text that can be kept exactly: PostgreSQL refuses NUL, and half a character (a lone surrogate) would be stored as
 * another one. Both are refused at the field instead, as is what is no text: 5 is not "5".
 */
final class TextReader extends StdScalarDeserializer<String> {
    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, in);
        }
        var text = in.getText();
        if (!storable(text)) {
            throw InvalidFormatException.from(in, "a text that can't be stored", text, String.class);
        }
        return text;
    }

    private static boolean storable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
