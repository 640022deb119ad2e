package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of one request. */
record UploadedFiles(List<UploadedFile> files) {
    static final int MAX_FILES = 200;
    static final String TOO_MANY = "Un import prend " + MAX_FILES + " fichiers au plus.";

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
        var sent = SentFile.of(metadata ? "metadata" : "files", upload);
        return new UploadedFile(metadata, sent.name(), sent.size(), sent.sha256(), sent.path());
    }
}
