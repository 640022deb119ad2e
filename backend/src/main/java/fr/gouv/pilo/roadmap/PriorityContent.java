package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.audit.Audited;
import java.util.List;
import java.util.UUID;

/**
 * A priority as the audit trail tells it.
 *
 * @param indicators their codes
 */
record PriorityContent(
        String title,
        String description,
        PriorityKind kind,
        PriorityOrigin origin,
        String axis,
        String theme,
        UUID roadmap,
        int rank,
        List<String> indicators)
        implements Audited {}
