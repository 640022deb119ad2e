package fr.gouv.pilo.reach;

import fr.gouv.pilo.reach.TrainingHourItem.TrainingTotals;
import fr.gouv.pilo.reach.UpdateTrainingLayout.TrainingColumnForm;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Training hours as the platform of human resources wants them. */
@ApplicationScoped
class TrainingService {
    private final TrainingRepository repository;
    private final TerritoryScope scope;
    private final Preconditions preconditions;
    private final Audit audit;

    TrainingService(TrainingRepository repository, TerritoryScope scope, Preconditions preconditions, Audit audit) {
        this.repository = repository;
        this.scope = scope;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    Listing<TrainingHourItem> list(TrainingFilter filter) {
        requireRegion();
        if (!Boolean.TRUE.equals(filter.pfrh)) {
            return repository.list(filter, TrainingHourItem.SHEET);
        }
        var columns = repository.layout().columns().stream()
                .map(column -> TrainingHourItem.column(column.field(), column.heading()))
                .toList();
        filter.want(columns.stream().map(Column::name).toList());
        return repository.list(filter, columns);
    }

    TrainingTotals totals(LocalDate from, LocalDate to) {
        requireRegion();
        return repository.totals(from, to);
    }

    TrainingLayoutView layout() {
        requireRegion();
        return repository.layout();
    }

    @Transactional
    TrainingLayoutView update(UpdateTrainingLayout form) {
        requireRegion();
        repository.lockLayout();
        var before = repository.layout();
        preconditions.check(before.version());
        var fields = form.columns().stream().map(TrainingColumnForm::field).distinct();
        if (fields.count() < form.columns().size()) {
            throw ProblemException.invalid("/columns", "twice", "Une colonne ne peut figurer qu'une fois.");
        }
        repository.update(form);
        audit.change("training-layout.update", "training-layout", before.id(), before.form(), form);
        return repository.layout();
    }

    /** Names of the whole region are for those who hold it. */
    private void requireRegion() {
        if (!scope.writesInstance()) {
            throw ProblemException.forbidden("Les heures de formation sont celles de toute la région.");
        }
    }
}
