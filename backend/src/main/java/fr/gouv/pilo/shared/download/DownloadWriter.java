package fr.gouv.pilo.shared.download;

import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.limit.SlowReaders;
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

/** Sends a file; no connection to the database is held while the reader takes a slice. */
@Provider
@Produces(MediaType.APPLICATION_OCTET_STREAM)
class DownloadWriter implements MessageBodyWriter<Download> {
    private static final int SLICE = 512 * 1024;

    private final Places places;
    private final SlowReaders slowReaders;

    DownloadWriter(Places places, SlowReaders slowReaders) {
        this.places = places;
        this.slowReaders = slowReaders;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Download.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Download file,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (var place = places.take(HeavyWork.DOWNLOAD);
                var watched = slowReaders.watched(out)) {
            headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, file.disposition());
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, file.size());
            for (long from = 0; from < file.size(); from += SLICE) {
                watched.write(file.slices().read(from, SLICE));
            }
        }
    }
}
