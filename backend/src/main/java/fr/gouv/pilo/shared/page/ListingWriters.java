package fr.gouv.pilo.shared.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.limit.SlowReaders;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

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

    /**
     * {@code ;}, UTF-8, CRLF-free; quotes doubled. For scripts: without BOM, decimal point. For people: what a French
     * spreadsheet opens as it should.
     */
    @Provider
    @Produces(SheetFormats.CSV)
    static class CsvWriter extends ListingWriter {
        private static final char BOM = '\uFEFF';
        private final SheetWords words;

        CsvWriter(Places places, SlowReaders slowReaders, SheetWords words) {
            super(places, slowReaders);
            this.words = words;
        }

        @Override
        <T> void write(Listing.Source<T> source, MediaType media, OutputStream out) throws IOException {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            if (source.shown() == null) {
                var columns = source.profiles().getOrDefault(SheetFormats.profile(media), source.columns());
                rows(source, columns, Column::name, Column::csv, writer);
            } else {
                writer.write(BOM);
                rows(source, source.shown(), Column::label, words::csv, writer);
            }
            writer.flush();
        }

        private static <T> void rows(
                Listing.Source<T> source,
                List<Column<T>> columns,
                Function<Column<T>, String> header,
                BiFunction<Column<T>, T, String> cell,
                Writer writer)
                throws IOException {
            line(writer, columns.stream().map(header).toList());
            source.rows().accept(row -> {
                try {
                    line(
                            writer,
                            columns.stream()
                                    .map(column -> cell.apply(column, row))
                                    .toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private static void line(Writer writer, List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    writer.write(';');
                }
                writer.write(quoted(cells.get(i)));
            }
            writer.write('\n');
        }

        private static String quoted(String cell) {
            for (int i = 0; i < cell.length(); i++) {
                var c = cell.charAt(i);
                if (c == ';' || c == '"' || c == '\n' || c == '\r') {
                    return '"' + cell.replace("\"", "\"\"") + '"';
                }
            }
            return cell;
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
                    ? new XlsxSheet<>(source.columns(), Column::script, false, out)
                    : new XlsxSheet<>(source.shown(), words::cell, true, out);
            sheet.write(source.rows());
        }
    }
}
