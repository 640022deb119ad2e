package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventNoticeRepository.Notice;
import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.mail.MailAttachment;
import fr.gouv.pilo.shared.mail.MailAttachments;
import fr.gouv.pilo.shared.mail.MailFacts;
import fr.gouv.pilo.shared.print.Printed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** With what tells somebody of a seat on site at a training: as things stand when the mail leaves, and none once they don't. */
@ApplicationScoped
class EventConvocations implements MailAttachments {
    private static final Set<String> TOLD_WITH = Set.of(
            NoticeKind.CONFIRMED.name(),
            NoticeKind.OTHER_MODE.name(),
            NoticeKind.EVENT_CHANGED.name(),
            NoticeKind.EVENT_MOVED.name());

    private final EventPapers papers;

    EventConvocations(EventPapers papers) {
        this.papers = papers;
    }

    /** As things stand when it is told: the mail leaves within seconds, and says so in its text. */
    static boolean carriedBy(Notice notice) {
        return TOLD_WITH.contains(notice.kind().name())
                && notice.eventKind() == EventKind.FORMATION
                && notice.mode() == SeatMode.ON_SITE
                && notice.state() == RegistrationState.CONFIRMED
                && notice.announced().state().open()
                && notice.name() != null;
    }

    @Override
    public Set<String> templates() {
        return Set.of(EventMailService.TEMPLATE);
    }

    @Override
    public List<MailAttachment> attachments(MailFacts mail) {
        if (!TOLD_WITH.contains(String.valueOf(mail.values().get("kind")))) {
            return List.of();
        }
        return LinkKind.id(mail.object().key()).flatMap(papers::convocationOf).stream()
                .map(printed -> MailAttachment.file(printed.name(), Printed.PDF, printed.content()))
                .toList();
    }
}
