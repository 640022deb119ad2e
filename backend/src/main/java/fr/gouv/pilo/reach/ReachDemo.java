package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.DemoPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The invented headcounts of demo-data.md §3: nobody publishes those of the départements. */
@ApplicationScoped
class ReachDemo implements DemoPart {
    private static final LocalDate VALUED_ON = LocalDate.of(2025, 12, 31);
    private static final Map<String, Integer> AGENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("DEPT-09", 250),
            Map.entry("DEPT-11", 480),
            Map.entry("DEPT-12", 370),
            Map.entry("DEPT-30", 760),
            Map.entry("DEPT-31", 2_350),
            Map.entry("DEPT-32", 290),
            Map.entry("DEPT-34", 1_420),
            Map.entry("DEPT-46", 240),
            Map.entry("DEPT-48", 170),
            Map.entry("DEPT-65", 330),
            Map.entry("DEPT-66", 560),
            Map.entry("DEPT-81", 440),
            Map.entry("DEPT-82", 340)));

    private final HeadcountRepository repository;
    private final Audit audit;

    ReachDemo(HeadcountRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "headcounts";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void load() {
        AGENTS.forEach((territory, agents) -> repository.insert(new UpdateHeadcount(
                territory,
                null,
                agents,
                HeadcountKind.DEMONSTRATION,
                "Effectif de démonstration",
                VALUED_ON,
                "Chiffre inventé.")));
        audit.record("headcount.load", HeadcountService.TYPE, "DEMONSTRATION", Map.of("headcounts", AGENTS.size()));
    }
}
