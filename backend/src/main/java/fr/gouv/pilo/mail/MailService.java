package fr.gouv.pilo.mail;

import fr.gouv.pilo.mail.MailView.MailContentView;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.MailObjects;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.mail.MailReading;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class MailService implements ReplayCheck<MailView> {
    private static final String MAIL = "mail";

    private final MailRepository repository;
    private final MailReading reading;
    private final List<MailObjects> objects;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    MailService(
            MailRepository repository,
            MailReading reading,
            @All List<MailObjects> objects,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.reading = reading;
        this.objects = objects;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<MailView> answers() {
        return MailView.class;
    }

    @Override
    public void require(MailView kept) {
        get(kept.id());
    }

    Listing<MailItem> list(MailFilter filter) {
        return repository.list(filter);
    }

    MailSendingView sending() {
        return repository.sending(reading.sends());
    }

    MailView get(UUID id) {
        var mail = repository.item(id).orElseThrow(() -> ProblemException.notFound("Ce courriel n'existe pas."));
        var kept = repository.kept(id).orElseThrow();
        var path = path(kept.objectType(), kept.objectKey());
        var content = path.flatMap(found -> reading.said(mail.template(), kept.data()))
                .map(said -> new MailContentView(said.subject(), said.text()));
        return new MailView(mail, reading.messageId(id), content.orElse(null), path.orElse(null), acts(mail));
    }

    /** For a mail in doubt, this is the act of a person who knows that it may arrive twice. */
    @Transactional
    @Idempotent
    MailView sendAgain(UUID id) {
        repository.lock(id);
        var mail = repository.item(id).orElseThrow(() -> ProblemException.notFound("Ce courriel n'existe pas."));
        preconditions.check(mail.version());
        if (!mail.state().mayBeSentAgain()) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    "Seul un courriel en doute, refusé ou abandonné peut être envoyé de nouveau.");
        }
        repository.sendAgain(id, clock.instant());
        audit.record("mail.send-again", MAIL, id, Map.of("state", mail.state().name()));
        return get(id);
    }

    private Optional<String> path(String type, String key) {
        return objects.stream()
                .filter(room -> room.type().equals(type))
                .findFirst()
                .flatMap(room -> room.path(key));
    }

    private Set<String> acts(MailItem mail) {
        return mail.state().mayBeSentAgain() && caller.has(Right.MAILS_SEND) ? Set.of("sendMailAgain") : Set.of();
    }
}
