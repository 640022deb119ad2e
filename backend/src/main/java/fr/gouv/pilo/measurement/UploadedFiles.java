package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.SheetFile;
import fr.gouv.pilo.shared.text.CodePoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of one request. */
record UploadedFiles(List<UploadedFile> files) {
    static final int MAX_FILES = 200;
    static final String TOO_MANY = "Un import prend " + MAX_FILES + " fichiers au plus.";
    private static final int MAX_NAME = 200;

    static UploadedFiles of(List<FileUpload> values, FileUpload metadata) {
        var files = new ArrayList<UploadedFile>();
        if (values != null) {
            values.forEach(file -> files.add(read(file, false)));
        }
        if (files.isEmpty()) {
            throw ProblemException.badRequest("Joignez au moins un fichier, dans la partie « files ».");
        }
        if (files.size() > MAX_FILES) {
            throw ProblemException.badRequest(TOO_MANY);
        }
        if (metadata != null) {
            files.add(read(metadata, true));
        }
        return new UploadedFiles(files);
    }

    private static UploadedFile read(FileUpload upload, boolean metadata) {
        var name = name(upload.fileName());
        if (upload.size() > SheetFile.MAX_BYTES) {
            throw ProblemException.of(
                    ProblemCode.TOO_LARGE, "Le fichier « %s » fait plus de 10 Mo ; découpez-le.".formatted(name));
        }
        return new UploadedFile(metadata, name, upload.size(), digest(upload), upload.uploadedFile());
    }

    /** The last segment, without what could mislead a reader or a header. */
    private static String name(String sent) {
        var name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?;]", "_").strip();
        return CodePoints.last(clean, MAX_NAME);
    }

    private static String digest(FileUpload upload) {
        try (var in = new DigestInputStream(
                Files.newInputStream(upload.uploadedFile()), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
