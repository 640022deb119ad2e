package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.measurement.IndicatorDefined;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An indicator that arrives without a priority joins the one of its theme (thématique), made for it if need be. */
@ApplicationScoped
class ThemeService {

    private final PriorityRepository priorities;
    private final Audit audit;
    private final Clock clock;

    ThemeService(PriorityRepository priorities, Audit audit, Clock clock) {
        this.priorities = priorities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes IndicatorDefined defined) {
        String theme = defined.theme() == null ? "" : defined.theme().strip();
        if (theme.isEmpty() || priorities.memberships(clock.instant()).containsKey(defined.id())) {
            return;
        }
        UUID priority = priorities.idOfTheme(theme).orElseGet(() -> create(theme, defined.code()));
        priorities.place(defined.id(), priority, null, null);
    }

    private UUID create(String theme, String indicator) {
        Priority priority = new Priority(Ids.next(), code(theme), clock.instant());
        priority.title = theme;
        priority.theme = theme;
        priority.kind = PriorityKind.PRIORITY_POLICY;
        priority.origin = indicator.startsWith("LOC-") ? PriorityOrigin.LOCAL : PriorityOrigin.NATIONAL;
        priorities.persistAndFlush(priority);
        audit.record("priority.create", "priority", priority.code, priority.content(List.of(indicator)));
        return priority.id;
    }

    /** « Aménagement du territoire » → TH-AMENAGEMENT-DU-TERRITOIRE. */
    static String code(String theme) {
        String plain = Normalizer.normalize(theme, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return "TH-"
                + plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
