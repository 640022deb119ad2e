package fr.gouv.pilo.event;

import fr.gouv.pilo.event.SpeakerView.SpeakerItem;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SpeakerService implements ReplayCheck<SpeakerView> {
    private static final String TYPE = "speaker";

    private final SpeakerRepository repository;
    private final EventAccess access;
    private final TerritoryScope scope;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;

    SpeakerService(
            SpeakerRepository repository,
            EventAccess access,
            TerritoryScope scope,
            Caller caller,
            Preconditions preconditions,
            Audit audit) {
        this.repository = repository;
        this.access = access;
        this.scope = scope;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Override
    public Class<SpeakerView> answers() {
        return SpeakerView.class;
    }

    @Override
    public void require(SpeakerView kept) {
        get(kept.id());
    }

    Listing<SpeakerItem> list(SpeakerFilter filter) {
        return repository.list(filter, scope.readsInstance());
    }

    SpeakerView get(UUID id) {
        var speaker = scope.readsInstance() ? repository.item(id).orElse(null) : null;
        if (speaker == null) {
            throw ProblemException.notFound("Cet intervenant n'existe pas.");
        }
        return new SpeakerView(
                speaker,
                repository.talks(id, access.sees()),
                caller.has(Right.SPEAKERS_WRITE) ? Set.of("updateSpeaker") : Set.of());
    }

    @Transactional
    @Idempotent
    SpeakerView create(UpdateSpeaker form) {
        requireInstance();
        var id = repository.insert(form);
        audit.change("speaker.create", TYPE, id, null, form);
        return get(id);
    }

    @Transactional
    SpeakerView update(UUID id, UpdateSpeaker form) {
        repository.lock(id);
        var before = get(id).speaker();
        requireInstance();
        preconditions.check(before.version());
        repository.update(id, form);
        audit.change("speaker.update", TYPE, id, form(before), form);
        return get(id);
    }

    /** The pool is one for all: who organises anything here may add to it. */
    private void requireInstance() {
        if (!scope.readsInstance()) {
            throw ProblemException.forbidden("Les intervenants sont ceux de la région.");
        }
    }

    private static UpdateSpeaker form(SpeakerItem item) {
        return new UpdateSpeaker(
                item.name(), item.organisation(), item.subject(), item.conditions(), item.mail(), item.archived());
    }
}
