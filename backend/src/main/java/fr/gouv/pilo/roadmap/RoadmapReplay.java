package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may still read a roadmap that was created. */
@ApplicationScoped
class RoadmapReplay implements ReplayCheck<RoadmapView> {
    private final RoadmapService service;

    RoadmapReplay(RoadmapService service) {
        this.service = service;
    }

    @Override
    public Class<RoadmapView> answers() {
        return RoadmapView.class;
    }

    @Override
    public void require(RoadmapView kept) {
        service.get(kept.id());
    }
}
