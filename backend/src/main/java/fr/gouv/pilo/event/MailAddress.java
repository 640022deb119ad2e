package fr.gouv.pilo.event;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An e-mail address, by which somebody is one person: {@code key} is the same however it is typed, in capitals, with an
 * accent written in two characters, or with a domain in its own script. What stands before the @ keeps its plus and its
 * dots: only the one who receives knows what they mean.
 */
record MailAddress(String typed, String key) {
    static final String FORM_SAID = "Cette adresse électronique n'est pas valide.";
    static final String UNREACHABLE_SAID =
            "Cette adresse ne peut pas recevoir de message : avant le @, elle s'écrit sans accent ni espace.";

    /** Whether a relay takes what is sent there. */
    static boolean reachable(String typed) {
        return fr.gouv.pilo.shared.mail.MailAddress.of(typed, null).isPresent();
    }

    /** @return what tells it from others; the text itself if it is no address */
    static String keyOf(String typed) {
        var address = of(typed);
        return address == null ? typed.strip().toLowerCase(Locale.ROOT) : address.key();
    }

    /** @return null if the domain is none */
    static MailAddress of(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        var at = text.lastIndexOf('@');
        try {
            var domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            var local = text.substring(0, at);
            if (domain.indexOf('.') < 1 || domain.endsWith(".") || bad(local)) {
                return null;
            }
            return new MailAddress(text, local.toLowerCase(Locale.ROOT) + '@' + domain);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean bad(String local) {
        return local.isEmpty()
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")
                || local.codePoints().anyMatch(c -> Character.isISOControl(c) || "\"(),:;<>@[\\]".indexOf(c) >= 0);
    }
}
