package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.intake.IntakeStatus;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people said of columns: kept, and used for the files that have the same. */
@ApplicationScoped
class ChorusMappingService {
    private static final String CHECKED_ALONE = "Seules les colonnes d'un import vérifié se précisent.";

    private final ChorusRoom room;
    private final ChorusKeeping keeping;
    private final ChorusLayoutRepository layouts;
    private final Caller caller;
    private final Audit audit;

    ChorusMappingService(
            ChorusRoom room, ChorusKeeping keeping, ChorusLayoutRepository layouts, Caller caller, Audit audit) {
        this.room = room;
        this.keeping = keeping;
        this.layouts = layouts;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    Map<String, KnownMapping> known(Collection<String> signatures) {
        return layouts.known(signatures).stream()
                .collect(Collectors.toMap(KnownMapping::signature, Function.identity()));
    }

    /** @return the names of the files, in their order */
    @Transactional
    List<String> mappable(UUID id) {
        var view = room.view(id);
        if (view.status() != IntakeStatus.CHECKED) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT,
                    CHECKED_ALONE + " Celui-ci est %s.".formatted(view.status().label()));
        }
        return view.files().stream().map(ChorusFileItem::name).toList();
    }

    @Transactional
    byte[] content(UUID id, int position) {
        var original = room.intake().original(id, position);
        return original.slices().read(0, (int) original.size());
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    ChorusMappingView update(UUID id, UpdateChorusMapping form, ChorusReading reading) {
        var view = room.intake().amend(id, CHECKED_ALONE, () -> {
            keeping.keepAgain(id, reading);
            reading.layouts().stream()
                    .filter(layout -> form.layouts().stream().anyMatch(one -> one.isOf(layout)))
                    .forEach(layout -> layouts.remember(layout, caller.accountId()));
            audit.change("chorus-import.map", ChorusRoom.TYPE, id, null, form);
        });
        return new ChorusMappingView(id, view.mapped(), layouts.items(id), view.version());
    }
}
