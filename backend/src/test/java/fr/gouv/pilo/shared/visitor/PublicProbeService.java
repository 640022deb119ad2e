package fr.gouv.pilo.shared.visitor;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PublicProbeService implements ReplayCheck<PublicProbeResource.Done> {
    static final String ACT = "essai.public";

    private final Audit audit;

    PublicProbeService(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    @Idempotent
    PublicProbeResource.Done act(PublicProbeResource.Form form, String by) {
        audit.record(ACT, "essai", by, Map.of("text", form.text()));
        return new PublicProbeResource.Done(UUID.randomUUID());
    }

    @Override
    public Class<PublicProbeResource.Done> answers() {
        return PublicProbeResource.Done.class;
    }

    @Override
    public void require(PublicProbeResource.Done kept) {
        // Of a visitor, the key is the right to read it again.
    }
}
