package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
class ProbeService implements ReplayCheck<ProbeView> {
    private final ProbeRoom room;

    ProbeService(ProbeRoom room) {
        this.room = room;
    }

    @Transactional
    ProbeView check(ProbeRoom.Reading reading) {
        return room.intake().check(reading);
    }

    @Transactional
    @Idempotent
    ProbeView apply(UUID id) {
        return room.intake().apply(id);
    }

    @Transactional
    @Idempotent
    ProbeView reverse(UUID id) {
        return room.intake().reverse(id);
    }

    @Transactional
    @Idempotent
    ProbeView abandon(UUID id) {
        return room.intake().abandon(id);
    }

    @Transactional
    ProbeView mend(UUID id) {
        return room.mend(id);
    }

    @Override
    public Class<ProbeView> answers() {
        return ProbeView.class;
    }

    @Override
    public void require(ProbeView kept) {
        room.view(kept.id());
    }
}
