package fr.gouv.pilo.shared.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.limit.SlowReaders;
import fr.gouv.pilo.shared.sheet.CsvSheet;
import fr.gouv.pilo.shared.sheet.SheetWords;
import fr.gouv.pilo.shared.sheet.XlsxSheet;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The streamed formats of a listing. */
final class ListingWriters {
    private static final int BUFFER = 64 * 1024;

    private ListingWriters() {}

    /** Each holds a place, and a connection when its rows come by cursor, until its reader has taken all or is dropped. */
    private abstract static class ListingWriter implements MessageBodyWriter<Listing<?>> {
        private final Places places;
        private final SlowReaders slowReaders;

        ListingWriter(Places places, SlowReaders slowReaders) {
            this.places = places;
            this.slowReaders = slowReaders;
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return Listing.class.isAssignableFrom(type);
        }

        @Override
        public void writeTo(
                Listing<?> listing,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            try (var place = places.take(HeavyWork.EXPORT);
                    var watched = slowReaders.watched(out)) {
                write(listing.source(), media, watched);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        abstract <T> void write(Listing.Source<T> source, MediaType media, OutputStream out) throws IOException;
    }

    @Provider
    @Produces(SheetFormats.CSV)
    static class CsvWriter extends ListingWriter {
        private final SheetWords words;

        CsvWriter(Places places, SlowReaders slowReaders, SheetWords words) {
            super(places, slowReaders);
            this.words = words;
        }

        @Override
        <T> void write(Listing.Source<T> source, MediaType media, OutputStream out) throws IOException {
            var sheet = source.shown() == null
                    ? CsvSheet.forScripts(
                            source.profiles().getOrDefault(SheetFormats.profile(media), source.columns()), out)
                    : CsvSheet.forPeople(source.shown(), words, out);
            sheet.write(source.rows());
        }
    }

    @Provider
    @Produces(SheetFormats.NDJSON)
    static class NdjsonWriter extends ListingWriter {
        private final ObjectMapper mapper;

        NdjsonWriter(Places places, SlowReaders slowReaders, ObjectMapper mapper) {
            super(places, slowReaders);
            this.mapper = mapper;
        }

        @Override
        <T> void write(Listing.Source<T> source, MediaType media, OutputStream out) throws IOException {
            var buffered = new BufferedOutputStream(out, BUFFER);
            var generator = mapper.getFactory()
                    .createGenerator(buffered)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            generator.setRootValueSeparator(null);
            var items = mapper.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
            source.rowsAndDeleted().accept(row -> {
                try {
                    if (row instanceof EncodedRow encoded) {
                        generator.flush();
                        buffered.write(encoded.json());
                        buffered.write('\n');
                    } else {
                        items.writeValue(generator, row);
                        generator.writeRaw('\n');
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            generator.flush();
            buffered.flush();
        }
    }

    @Provider
    @Produces(SheetFormats.XLSX)
    static class XlsxWriter extends ListingWriter {
        private final SheetWords words;

        XlsxWriter(Places places, SlowReaders slowReaders, SheetWords words) {
            super(places, slowReaders);
            this.words = words;
        }

        @Override
        <T> void write(Listing.Source<T> source, MediaType media, OutputStream out) throws IOException {
            var sheet = source.shown() == null
                    ? XlsxSheet.forScripts(source.columns(), out)
                    : XlsxSheet.forPeople(source.shown(), words, out);
            sheet.write(source.rows());
        }
    }
}
