package fr.gouv.pilo.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.calendar.CalendarEvent;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Invitation;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Person;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Said;
import fr.gouv.pilo.shared.calendar.CalendarEvent.Status;
import fr.gouv.pilo.shared.calendar.CalendarFile;
import fr.gouv.pilo.shared.calendar.CalendarFile.Method;
import fr.gouv.pilo.shared.calendar.CalendarSession;
import fr.gouv.pilo.shared.mail.MailAttachment;
import fr.gouv.pilo.shared.mail.MailAttachments;
import fr.gouv.pilo.shared.mail.MailFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The invitation that goes with what is told of a seat. Of one session, the mail is the invitation and the file is beside
 * it; of several, each is a file: a message is one entry (RFC 5546), and programs look at no other.
 */
@ApplicationScoped
class EventInvitations implements MailAttachments {
    private static final String FILE = "application/ics";

    private final ObjectMapper mapper;

    EventInvitations(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> templates() {
        return Set.of(EventMailService.TEMPLATE);
    }

    @Override
    public List<MailAttachment> attachments(MailFacts mail) {
        var kept = mail.values().get(Invited.KEY);
        return kept == null ? List.of() : files(mapper.convertValue(kept, Invited.class), mail);
    }

    private static List<MailAttachment> files(Invited invited, MailFacts mail) {
        if (invited.sessions().size() == 1 && invited.gone() == 0) {
            var bytes = file(invited, mail, 0, invited.method());
            var type = CalendarFile.TYPE + "; method=" + invited.method();
            return List.of(
                    MailAttachment.alternative(type, bytes),
                    MailAttachment.file(named(invited.method()) + ".ics", FILE, bytes));
        }
        var files = new ArrayList<MailAttachment>();
        for (var rank = 0; rank < invited.sessions().size() + invited.gone(); rank++) {
            var method = rank < invited.sessions().size() ? invited.method() : Method.CANCEL;
            files.add(MailAttachment.file(
                    "%s-seance-%d.ics".formatted(named(method), rank + 1), FILE, file(invited, mail, rank, method)));
        }
        return files;
    }

    private static String named(Method method) {
        return method == Method.CANCEL ? "annulation" : "invitation";
    }

    private static byte[] file(Invited invited, MailFacts mail, int rank, Method method) {
        // A session that is no more has no hour of its own.
        var session = invited.sessions().get(Math.min(rank, invited.sessions().size() - 1));
        var link = mail.links().get(EventMailService.LINK).toString();
        return CalendarFile.message(
                        method,
                        new CalendarEvent(
                                CalendarSession.of(invited.uid(), rank),
                                invited.sequence(),
                                mail.createdAt(),
                                session.start(),
                                session.end(),
                                method == Method.CANCEL ? Status.CANCELLED : Status.CONFIRMED,
                                new Said(summary(invited, rank), "Votre inscription : " + link, invited.place(), link),
                                new Invitation(
                                        new Person(
                                                mail.sender().address(),
                                                mail.sender().name()),
                                        new Person(
                                                mail.to().address(), mail.to().name()))))
                .bytes();
    }

    private static String summary(Invited invited, int rank) {
        var title =
                rank < invited.sessions().size() ? invited.sessions().get(rank).title() : "";
        return CalendarSession.summary(
                invited.title(), title, rank, invited.sessions().size());
    }
}
