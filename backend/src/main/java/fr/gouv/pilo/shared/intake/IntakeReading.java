package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.sheet.ReadingTime;
import fr.gouv.pilo.shared.sheet.SheetFile;
import fr.gouv.pilo.shared.sheet.SheetRows;
import fr.gouv.pilo.shared.sheet.SheetsBusyException;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The reading of the files of one request: one time for them all, one file open at once, and all that cannot be read as
 * a whole told together, each at its part of the form. Done before the database is asked for anything.
 */
public final class IntakeReading {
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final List<SentFile> files;
    private final Opening opening;
    private final ReadingTime time = ReadingTime.start();
    private final Violations unreadable = new Violations();

    public IntakeReading(IntakeFiles files) {
        this(files, SheetFile::open);
    }

    /** @param opening such as {@link SheetFile#openLoosely} */
    public IntakeReading(IntakeFiles files, Opening opening) {
        this.files = files.files();
        this.opening = opening;
    }

    /** How a file is opened. */
    @FunctionalInterface
    public interface Opening {
        SheetRows open(Path path, String name, ReadingTime time) throws IOException;
    }

    /** What a room does with the rows of one file. */
    @FunctionalInterface
    public interface Read {
        /** @throws UnreadableSheetException if the file is none that the room takes: told with the others */
        void read(SheetRows rows) throws IOException;
    }

    /**
     * Opens a file, has it read and closes it.
     *
     * @throws ProblemException 503 if other files take all the memory
     */
    public void read(int position, Read read) {
        var file = files.get(position);
        try (var rows = opening.open(file.path(), file.name(), time)) {
            read.read(rows);
        } catch (UnreadableSheetException e) {
            refuse(position, e.code(), e.reason());
        } catch (SheetsBusyException e) {
            throw ProblemException.retry(
                    ProblemCode.UNAVAILABLE,
                    "D'autres fichiers volumineux sont en cours de lecture : réessayez dans quelques secondes.",
                    BUSY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file cannot be taken, for a reason that regards it as a whole. */
    public void refuse(int position, String code, String reason) {
        var file = files.get(position);
        var pointer = IntakeFiles.PART.equals(file.part()) ? "/files/" + position : "/" + file.part();
        unreadable.add(pointer, code, told(file, reason));
    }

    /** The files cannot be taken together. */
    public void refuseAll(String code, String reason) {
        unreadable.add("/" + IntakeFiles.PART, code, reason);
    }

    public boolean isReadable() {
        return unreadable.isEmpty();
    }

    /** @throws ProblemException 422 with all that was refused so far */
    public void requireReadable() {
        unreadable.throwIfAny();
    }

    /** A sentence about one of several files. */
    public static String told(SentFile file, String sentence) {
        return "Fichier « %s » : %s".formatted(file.name(), sentence);
    }
}
