package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.indicator.IndicatorDefined;
import fr.gouv.pilo.indicator.IndicatorPriorities;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An indicator that arrives without a priority joins the one of its theme (thématique), made for it if need be; when it
 * goes, what was made for it alone goes too.
 */
@ApplicationScoped
class ThemeService implements IndicatorPriorities {

    private final PriorityRepository priorities;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ThemeService(PriorityRepository priorities, Caller caller, Audit audit, Clock clock) {
        this.priorities = priorities;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes IndicatorDefined defined) {
        var theme = ThemeName.of(defined.theme()).orElse(null);
        if (theme == null || priorities.memberships(clock.instant()).containsKey(defined.id())) {
            return;
        }
        priorities.lockCode(theme.code());
        var priority = existing(theme).orElseGet(() -> create(theme, defined));
        priorities.place(defined.id(), priority, null, null);
    }

    @Override
    public Optional<OfTheme> ofTheme(String theme) {
        return ThemeName.of(theme).map(name -> existing(name)
                .map(id -> priorities.findById(id))
                .map(priority -> new OfTheme(priority.code, priority.title, true))
                .orElseGet(() -> new OfTheme(name.code(), name.text(), false)));
    }

    @Override
    public Optional<String> chosenIn(UUID indicator) {
        return priorities.chosenIn(indicator);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Left> release(Set<UUID> indicators, Instant at) {
        var memberships = priorities.memberships(clock.instant());
        Set<UUID> touched = new LinkedHashSet<>();
        indicators.stream().sorted().filter(memberships::containsKey).forEach(indicator -> {
            priorities.place(indicator, null, null, at);
            touched.add(memberships.get(indicator));
        });
        List<Left> left = new ArrayList<>();
        for (var id : touched) {
            var priority = priorities.findById(id);
            var made = priority.madeFor != null && priorities.wasDeleted(priority.madeFor);
            var others = priorities.codesIn(id);
            if (made && others.isEmpty()) {
                delete(priority, at, "priority.withdraw");
                left.add(new Left(priority.code, priority.title, null));
            } else {
                priority.membershipAt = clock.instant();
                if (made) {
                    left.add(new Left(priority.code, priority.title, "elle porte encore " + String.join(", ", others)));
                }
            }
        }
        priorities.flush();
        return left;
    }

    @Override
    public Optional<String> keptBecause(String code) {
        return priorities.present(code).map(priority -> {
            var held = priorities.codesIn(priority.id);
            return priority.madeFor == null || held.isEmpty()
                    ? "une personne l'a définie ou changée depuis"
                    : "elle porte encore " + String.join(", ", held);
        });
    }

    @Override
    public boolean mayWrite(UUID indicator) {
        var own = caller.policies();
        if (own.isEmpty()) {
            return true;
        }
        var id = priorities.memberships(clock.instant()).get(indicator);
        return id != null && own.contains(priorities.findById(id).code);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void touch(UUID indicator) {
        var id = priorities.memberships(clock.instant()).get(indicator);
        Priority priority = id == null ? null : priorities.findById(id);
        if (priority != null) {
            priority.membershipAt = clock.instant();
            priorities.flush();
        }
    }

    /** Its past stays, its code is free. */
    void delete(Priority priority, Instant at, String act) {
        priority.deletedAt = at;
        priorities.flush();
        audit.change(act, "priority", priority.code, priority.content(List.of()), null);
    }

    private Optional<UUID> existing(ThemeName theme) {
        return priorities.idOfTheme(theme.text(), theme.code());
    }

    private UUID create(ThemeName theme, IndicatorDefined defined) {
        var priority = new Priority(Ids.next(), theme.code(), clock.instant());
        priority.title = theme.text();
        priority.theme = theme.text();
        priority.madeFor = Objects.requireNonNull(defined.id());
        priority.kind = PriorityKind.PRIORITY_POLICY;
        priority.origin = defined.code().startsWith("LOC-") ? PriorityOrigin.LOCAL : PriorityOrigin.NATIONAL;
        priorities.persistAndFlush(priority);
        audit.change("priority.create", "priority", priority.code, null, priority.content(List.of(defined.code())));
        return priority.id;
    }
}
