package fr.gouv.pilo.shared.mail;

/** Why a mail did not leave, as the relay said it. */
final class RelayFailure extends RuntimeException {
    enum Kind {
        /** The relay could not be spoken to, or wants none of us: nothing to do with this mail. */
        UNREACHED,
        /** Not now. */
        DEFERRED,
        /** Never. */
        REFUSED,
        /** Cut after the last dot: it may have been taken. */
        IN_DOUBT
    }

    private static final int MOST = 300;

    private final Kind kind;
    private final Integer code;
    private final String answer;
    private final boolean recipients;

    /** @param code null if the relay said nothing */
    RelayFailure(Kind kind, Integer code, String answer) {
        this(kind, code, answer, false);
    }

    private RelayFailure(Kind kind, Integer code, String answer, boolean recipients) {
        super(answer, null, false, false);
        this.kind = kind;
        this.code = code;
        this.answer = MailText.oneLine(answer == null ? "" : answer, MOST);
        this.recipients = recipients;
    }

    /** The relay works, and has nobody at this address. */
    static RelayFailure ofRecipient(int code, String answer) {
        return new RelayFailure(Kind.REFUSED, code, answer, true);
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is the recipient's alone: the next mail may leave as if nothing had been. */
    boolean ofRecipient() {
        return recipients;
    }

    Integer code() {
        return code;
    }

    String answer() {
        return answer;
    }
}
