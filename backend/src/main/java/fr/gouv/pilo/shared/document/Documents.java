package fr.gouv.pilo.shared.document;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Attaches documents to the objects of a room. To be called inside the act's transaction, once the room has said that the
 * caller may: an entry of the trail, on the owner, tells what was attached or removed.
 */
@ApplicationScoped
public class Documents {
    private final DocumentRepository repository;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Documents(DocumentRepository repository, Audit audit, Caller caller, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException 422 if the file is empty, of no kind that is taken, or not what its name says */
    public DocumentItem store(DocumentOwner owner, SentFile file) {
        var kind = DocumentContent.kind(file);
        var id = Ids.next();
        repository.insert(id, owner, file, kind, author(), clock.instant());
        var stored = repository.one(owner, id).orElseThrow();
        audit.record("document.store", owner.type(), owner.id(), told(stored));
        return stored;
    }

    /**
     * The same, of what no form sent.
     *
     * @throws ProblemException 413 too if it is longer than 10 MB: no more of it is read
     */
    public DocumentItem store(DocumentOwner owner, String name, InputStream content) {
        return SentFile.of("file", name, content, file -> store(owner, file));
    }

    /** In the order in which they came. */
    public List<DocumentItem> of(DocumentOwner owner) {
        return repository.of(owner);
    }

    /** @throws ProblemException 404 if this owner has no such document */
    public Download download(DocumentOwner owner, UUID id) {
        return repository.download(one(owner, id));
    }

    /**
     * It is listed and given back no more; what it held is kept.
     *
     * @throws ProblemException 404 if this owner has no such document
     */
    public void remove(DocumentOwner owner, UUID id) {
        var removed = one(owner, id);
        repository.remove(id, author(), clock.instant());
        audit.record("document.remove", owner.type(), owner.id(), told(removed));
    }

    /**
     * Erases the names and contents of all documents of an owner: somebody who is forgotten. The room also calls
     * {@link Audit#forget}.
     *
     * @return how many were erased
     */
    public int erase(DocumentOwner owner) {
        return repository.erase(owner, clock.instant());
    }

    private DocumentItem one(DocumentOwner owner, UUID id) {
        return repository.one(owner, id).orElseThrow(() -> ProblemException.notFound("Ce document n'existe pas."));
    }

    private static Map<String, Object> told(DocumentItem document) {
        return Map.of(
                "document", document.id(),
                "name", document.name(),
                "kind", document.kind(),
                "size", document.size(),
                "sha256", document.sha256());
    }

    /** Nobody for what the product does by itself, as loading its demonstration. */
    private UUID author() {
        return Arc.container().requestContext().isActive() && !caller.anonymous() ? caller.accountId() : null;
    }
}
