package fr.gouv.pilo.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes back the indicators that an import had made, for the room that undoes it. No right is checked here. */
public interface IndicatorWithdrawals {
    /**
     * Deletes them and fires {@link IndicatorsGone}.
     *
     * @param made their codes by id
     * @return the priorities that they have left
     */
    List<IndicatorPriorities.Left> withdraw(Map<UUID, String> made, UUID importId, Instant now);
}
