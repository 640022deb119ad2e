package fr.gouv.pilo.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the priorities do with indicators that come and go: asked here, answered by the room that keeps them. */
public interface IndicatorPriorities {
    /**
     * The priority that an indicator of this theme joins, or makes.
     *
     * @param exists whether it is there already
     */
    record OfTheme(String code, String title, boolean exists) {}

    /**
     * A priority that indicators have left.
     *
     * @param keptBecause null if it went with them
     */
    record Left(String code, String title, String keptBecause) {}

    /** Empty without a theme. Accents, case, apostrophes and spaces make no other theme. */
    Optional<OfTheme> ofTheme(String theme);

    /** The title of the priority in which a person has placed the indicator; empty if its theme alone did. */
    Optional<String> chosenIn(UUID indicator);

    /** Indicators go: they leave their priorities; a priority that was made for one of them and holds nothing else goes too. */
    List<Left> release(Set<UUID> indicators, Instant at);

    /** Why the priority of this code is still there; empty if it is not. */
    Optional<String> keptBecause(String code);

    /** Whether the caller's own priorities, if they are bounded, hold the indicator. */
    boolean mayWrite(UUID indicator);

    /** What the priority of this indicator shows of it has changed. */
    void touch(UUID indicator);
}
