package fr.gouv.pilo.shared.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a mail goes to. The part before the @ is plain ASCII: what more the world allows (SMTPUTF8) most relays refuse, and
 * it is better said when it is typed. A domain with accents goes by its ASCII name.
 *
 * @param name as people write it, on one line; null if unknown
 */
public record MailAddress(String address, String name) {
    private static final int LOCAL = 64;
    private static final int MOST = 254;
    private static final int NAME = 300;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,31}");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){1,20}");

    /** @return empty for what no relay would take as it is */
    public static Optional<MailAddress> of(String address, String name) {
        var typed = address == null ? "" : address.strip();
        var at = typed.lastIndexOf('@');
        if (at < 1 || typed.length() > MOST) {
            return Optional.empty();
        }
        var local = typed.substring(0, at);
        var domain = ascii(typed.substring(at + 1));
        var whole = local + '@' + domain;
        return local.length() <= LOCAL
                        && whole.length() <= MOST
                        && LOCAL_PART.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches()
                ? Optional.of(new MailAddress(whole, oneLine(name)))
                : Optional.empty();
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String oneLine(String name) {
        if (name == null) {
            return null;
        }
        var line = MailText.oneLine(name, NAME);
        return line.isEmpty() ? null : line;
    }
}
