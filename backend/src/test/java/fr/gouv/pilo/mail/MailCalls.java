package fr.gouv.pilo.mail;

import static fr.gouv.pilo.GoodCall.on;

import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.arc.Arc;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Mails as the outbox has them after a while, and the good calls of the room. */
public final class MailCalls {
    static final String URL = "/api/v1/mails";

    private MailCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            // Read by walks long after: no test empties it away.
            case "getMail" ->
                on(Map.of("id", mail("SENT", "essai", "x", "kept-").toString()));
            case "sendMailAgain" ->
                on(Map.of("id", mail("IN_DOUBT", "essai", "x").toString()));
            default -> null;
        };
    }

    static UUID mail(String state, String objectType, String objectKey) {
        return mail(state, objectType, objectKey, "issue-");
    }

    private static UUID mail(String state, String objectType, String objectKey, String issue) {
        var id = Ids.next();
        var now = Clock.systemUTC().instant();
        Arc.container()
                .instance(Sql.class)
                .get()
                .update("""
                INSERT INTO mail (id, issue, recipient, recipient_name, template, data, object_type, object_key, state,
                    created_at, due_at, updated_at, code, answer)
                VALUES (?, ?, 'personne@demo.invalid', 'Personne (essai)', 'home-reminder', ?, ?, ?, ?, ?, ?, ?, 550, 'boîte inconnue')""", id, issue + id, """
                {"values":{"own":false,"sender":"Chargée (essai)","title":"Titre secret","sentence":"Une phrase.","due":"",
                "late":false,"lines":[],"path":"/projets/PRJ-1"},"links":{}}""", objectType, objectKey, state, now, now.plusSeconds(864_000), now);
        return id;
    }
}
