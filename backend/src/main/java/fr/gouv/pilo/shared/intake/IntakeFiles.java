package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of one request, in the order in which they are read. */
public record IntakeFiles(List<SentFile> files) {
    public static final String PART = "files";
    public static final int MAX_FILES = 200;
    public static final String TOO_MANY = "Un import prend " + MAX_FILES + " fichiers au plus.";

    /** @throws ProblemException 400 if there is none or too many, 413 if one is longer than 10 MB */
    public static IntakeFiles of(List<FileUpload> uploads) {
        if (uploads == null || uploads.isEmpty()) {
            throw ProblemException.badRequest("Joignez au moins un fichier, dans la partie « %s ».".formatted(PART));
        }
        if (uploads.size() > MAX_FILES) {
            throw ProblemException.badRequest(TOO_MANY);
        }
        return new IntakeFiles(
                uploads.stream().map(upload -> SentFile.of(PART, upload)).toList());
    }

    /** With one more, of a part of its own, if it was sent. */
    public IntakeFiles and(String part, FileUpload upload) {
        if (upload == null) {
            return this;
        }
        var all = new ArrayList<>(files);
        all.add(SentFile.of(part, upload));
        return new IntakeFiles(all);
    }
}
