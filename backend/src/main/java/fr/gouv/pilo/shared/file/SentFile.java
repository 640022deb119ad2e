package fr.gouv.pilo.shared.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.gouv.pilo.shared.digest.Sha256;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file as it was sent; where it waits is not part of what it is (the fingerprint of an idempotent request is over the
 * rest).
 *
 * @param part of the form that brought it, such as "files"
 * @param name as {@link FileName} leaves it
 */
public record SentFile(
        String part,
        String name,
        long size,
        String sha256,
        @JsonIgnore Path path) {
    public static final long MAX_BYTES = 10L * 1024 * 1024;

    /**
     * @throws ProblemException 400 if the part is missing, 413 if the file is longer than 10 MB
     */
    public static SentFile of(String part, FileUpload upload) {
        if (upload == null) {
            throw ProblemException.badRequest("Joignez un fichier, dans la partie « %s ».".formatted(part));
        }
        return of(part, upload.fileName(), upload.uploadedFile());
    }

    private static SentFile of(String part, String sent, Path path) {
        var name = FileName.clean(sent);
        try {
            var size = Files.size(path);
            if (size > MAX_BYTES) {
                throw tooLong(name);
            }
            return new SentFile(part, name, size, digest(path), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What comes as a stream waits on the disk while it is used, and no more of it than one byte beyond the limit.
     *
     * @throws ProblemException 413 if it is longer than 10 MB
     */
    public static <T> T of(String part, String sent, InputStream content, Function<SentFile, T> use) {
        try {
            var path = Files.createTempFile("pilo-sent", ".bin");
            try (var out = Files.newOutputStream(path)) {
                copy(content, out);
                return use.apply(of(part, sent, path));
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream content, java.io.OutputStream out) throws IOException {
        var buffer = new byte[8 * 1024];
        long copied = 0;
        for (var read = content.read(buffer); read >= 0 && copied <= MAX_BYTES; read = content.read(buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
    }

    private static ProblemException tooLong(String name) {
        return ProblemException.of(
                ProblemCode.TOO_LARGE, "Le fichier « %s » fait plus de 10 Mo ; découpez-le.".formatted(name));
    }

    private static String digest(Path path) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), Sha256.begun())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
