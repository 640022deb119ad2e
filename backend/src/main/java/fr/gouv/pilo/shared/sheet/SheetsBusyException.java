package fr.gouv.pilo.shared.sheet;

/** Other files are being read, and hold all the memory that readings may take: to be tried again in a moment. */
public class SheetsBusyException extends RuntimeException {
    SheetsBusyException() {
        super("all the memory of readings is taken", null, false, false);
    }
}
