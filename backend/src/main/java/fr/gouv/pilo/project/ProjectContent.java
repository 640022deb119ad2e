package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.db.RecordColumns;
import java.util.List;

/** Every field that is typed of a project, as text: what the history and the audit trail keep. Named as in the draft. */
record ProjectContent(
        String title,
        String programme,
        String axis,
        String orientations,
        String approaches,
        String organisationId,
        String leadAccountId,
        String description,
        String territories,
        String startDate,
        String endDate,
        String digital,
        String milestones,
        String targetServices,
        String resultSheet,
        String confidential)
        implements Audited {
    private static final RecordColumns FIELDS = RecordColumns.of(ProjectContent.class);

    List<FieldChange> since(ProjectContent before) {
        var was = FIELDS.map(before);
        var is = FIELDS.map(this);
        return FIELDS.changed(before, this).stream()
                .map(field -> new FieldChange(field, (String) was.get(field), (String) is.get(field)))
                .toList();
    }
}
