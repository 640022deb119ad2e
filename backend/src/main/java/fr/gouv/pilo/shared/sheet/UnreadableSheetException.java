package fr.gouv.pilo.shared.sheet;

/** A file that cannot be read as a whole, and why. */
public class UnreadableSheetException extends RuntimeException {
    private final String code;

    /**
     * @param code stable word for scripts, such as "file-kind"
     * @param reason French sentence for the person who sent the file
     */
    public UnreadableSheetException(String code, String reason) {
        super(reason);
        this.code = code;
    }

    UnreadableSheetException(String code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String reason() {
        return getMessage();
    }
}
