package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.link.LinkTarget;
import java.util.Map;

/** What is kept of a mail's content. */
record MailData(Map<String, Object> values, Map<String, LinkTarget> links) {
    MailData {
        values = values == null ? Map.of() : values;
        links = links == null ? Map.of() : links;
    }
}
