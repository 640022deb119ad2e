package fr.gouv.pilo.shared.document;

import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DocumentProbeService implements ReplayCheck<DocumentItem> {
    static final String TYPE = "essai-document";

    private final Documents documents;

    DocumentProbeService(Documents documents) {
        this.documents = documents;
    }

    @Transactional
    @Idempotent
    DocumentItem store(String owner, SentFile file) {
        return documents.store(owner(owner), file);
    }

    @Transactional
    DocumentItem store(String owner, String name, InputStream content) {
        return documents.store(owner(owner), name, content);
    }

    List<DocumentItem> list(String owner) {
        return documents.of(owner(owner));
    }

    Download download(String owner, UUID id) {
        return documents.download(owner(owner), id);
    }

    @Transactional
    void remove(String owner, UUID id) {
        documents.remove(owner(owner), id);
    }

    @Transactional
    int erase(String owner) {
        return documents.erase(owner(owner));
    }

    private static DocumentOwner owner(String id) {
        return new DocumentOwner(TYPE, id);
    }

    @Override
    public Class<DocumentItem> answers() {
        return DocumentItem.class;
    }

    @Override
    public void require(DocumentItem kept) {
        // Whoever is signed in may read what the probe keeps.
    }
}
