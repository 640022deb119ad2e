package fr.gouv.pilo.shared.print;

import fr.gouv.pilo.shared.download.Download;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Sends a PDF once all of it is made: nobody gets the half of one. It is about people: no cache keeps it. */
@Provider
@Produces(Printed.PDF)
class PrintedWriter implements MessageBodyWriter<Printed> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Printed.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Printed file,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, new Download(file.name(), file.content().length, null).disposition());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, file.content().length);
        out.write(file.content());
    }
}
