package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.ChorusMappingView.ChorusColumnItem;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusConstantItem;
import fr.gouv.pilo.chorus.UpdateChorusMapping.LayoutForm;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The two halves of a check: the files are read first, and no connection to the database is held meanwhile. */
@ApplicationScoped
class ChorusChecks {
    private final ChorusActService acts;
    private final ChorusMappingService mappings;
    private final ChorusReach reach;

    ChorusChecks(ChorusActService acts, ChorusMappingService mappings, ChorusReach reach) {
        this.acts = acts;
        this.mappings = mappings;
        this.reach = reach;
    }

    ChorusImportView check(IntakeFiles uploaded) {
        reach.requireWriting();
        try (var reading = ChorusReading.look(uploaded)) {
            var known = mappings.known(reading.signatures());
            return acts.check(reading.read(layout -> ChorusQuestions.remembered(layout, known)));
        }
    }

    /** The files are taken from where they are kept, and read as they are said to be. */
    ChorusMappingView map(UUID id, UpdateChorusMapping form) {
        var names = mappings.mappable(id);
        return with(id, names, new ArrayList<>(), files -> {
            try (var reading = ChorusReading.look(new IntakeFiles(files))) {
                requireKnown(form, reading.layouts());
                var known = mappings.known(reading.signatures());
                reading.read(layout -> answered(layout, form, ChorusQuestions.remembered(layout, known)));
                return mappings.update(id, form, reading);
            }
        });
    }

    private ChorusMappingView with(
            UUID id, List<String> names, List<SentFile> files, Function<List<SentFile>, ChorusMappingView> use) {
        if (files.size() == names.size()) {
            return use.apply(files);
        }
        var content = new ByteArrayInputStream(mappings.content(id, files.size()));
        return SentFile.of(IntakeFiles.PART, names.get(files.size()), content, file -> {
            files.add(file);
            return with(id, names, files, use);
        });
    }

    private static ChorusLayout answered(ChorusLayout named, UpdateChorusMapping form, ChorusLayout otherwise) {
        return form.layouts().stream()
                .filter(one -> one.isOf(named))
                .findFirst()
                .map(one -> ChorusQuestions.answered(named, columns(one), constants(one), false))
                .orElse(otherwise);
    }

    private static List<ChorusColumnItem> columns(LayoutForm form) {
        return form.columns().stream()
                .map(one -> new ChorusColumnItem(one.column(), "", "", one.field()))
                .toList();
    }

    private static List<ChorusConstantItem> constants(LayoutForm form) {
        return form.common().stream()
                .map(one -> new ChorusConstantItem(one.field(), one.value().strip()))
                .toList();
    }

    private static void requireKnown(UpdateChorusMapping form, List<ChorusLayout> layouts) {
        var faults = new Violations();
        for (var i = 0; i < form.layouts().size(); i++) {
            var one = form.layouts().get(i);
            var layout = layouts.stream().filter(one::isOf).findFirst().orElse(null);
            if (layout == null) {
                faults.add("/layouts/" + i, "unknown", "Cet import n'a pas ce tableau.");
            } else {
                ChorusAnswers.check(one, layout, "/layouts/" + i, faults);
            }
        }
        faults.throwIfAny();
    }
}
