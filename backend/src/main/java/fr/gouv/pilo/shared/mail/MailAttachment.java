package fr.gouv.pilo.shared.mail;

import java.util.regex.Pattern;

/**
 * A file that goes with a mail, or the same message in another form.
 *
 * @param name as people save it, without what no file is called by; of a file alone
 * @param type its media type with parameters: {@code text/calendar; charset=utf-8; method=REQUEST}
 * @param alternative whether it is the message itself, beside its text and its page, for programs that read it: an
 *     invitation that a mailbox shows with its buttons
 */
public record MailAttachment(String name, String type, byte[] content, boolean alternative) {
    private static final int NAME = 120;
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}(?:; ?[a-z-]{1,30}=[A-Za-z0-9.-]{1,60}){0,5}");
    private static final Pattern NO_NAME = Pattern.compile("[/\\\\:*?\"<>|]|^\\.");

    public MailAttachment {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("no media type: " + type);
        }
        name = alternative ? "" : NO_NAME.matcher(MailText.oneLine(name, NAME)).replaceAll("-");
        if (name.isEmpty() && !alternative) {
            throw new IllegalArgumentException("an attached file has a name");
        }
    }

    public static MailAttachment file(String name, String type, byte[] content) {
        return new MailAttachment(name, type, content, false);
    }

    public static MailAttachment alternative(String type, byte[] content) {
        return new MailAttachment(null, type, content, true);
    }
}
