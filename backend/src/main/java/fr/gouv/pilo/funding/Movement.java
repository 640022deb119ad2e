package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A movement as it is written: the components are the columns of its table. */
record Movement(
        UUID id,
        UUID lineId,
        MovementKind kind,
        BigDecimal ae,
        BigDecimal cp,
        BigDecimal external,
        LocalDate valueDate,
        Instant knownAt,
        String reason,
        String reference,
        UUID pairId,
        UUID carryOverId,
        UUID reversesId,
        UUID accountId) {

    /** The contrary, known since {@code at}; the other side of a redeployment goes with it. */
    Movement reversed(String why, UUID pair, Instant at, UUID author) {
        return new Movement(
                Ids.next(),
                lineId,
                kind,
                ae.negate(),
                cp.negate(),
                external.negate(),
                valueDate,
                at,
                why,
                reference,
                pairId == null ? null : pair,
                null,
                id,
                author);
    }

    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        add(entries, kind.ae(), ae);
        add(entries, kind.cp(), cp);
        add(entries, kind.given(), external);
        return entries;
    }

    private void add(List<Entry> entries, Measure measure, BigDecimal amount) {
        if (amount.signum() != 0) {
            entries.add(new Entry(lineId, null, measure, amount, valueDate, knownAt, EntryOrigin.MOVEMENT, id));
        }
    }
}
