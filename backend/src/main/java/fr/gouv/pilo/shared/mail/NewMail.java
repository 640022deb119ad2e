package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.link.LinkTarget;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail to be sent.
 *
 * @param issue what is sent: to one recipient it goes once, whoever asks again
 * @param template its file in {@code templates/mail}, without ending; its French word is {@code mailTemplate.<template>}
 * @param values what the template says: texts, numbers, lists and maps of these
 * @param links by the name under which the template has their addresses
 * @param object what it is about: who may read that may read the mail
 * @param listId of the list that writes, see {@link Outbox#listId}; null for a mail to one person
 */
public record NewMail(
        String issue,
        MailAddress to,
        String template,
        Map<String, Object> values,
        Map<String, LinkTarget> links,
        MailObject object,
        String listId) {
    /** @param type as the trail names it */
    public record MailObject(String type, String key) {}

    private static final Pattern LIST_ID = Pattern.compile("[^<>\\s\\p{Z}]{1,250}");

    public NewMail {
        if (listId != null && !LIST_ID.matcher(listId).matches()) {
            throw new IllegalArgumentException("no id of a list: " + listId);
        }
    }

    public NewMail(String issue, MailAddress to, String template, Map<String, Object> values, MailObject object) {
        this(issue, to, template, values, Map.of(), object, null);
    }
}
