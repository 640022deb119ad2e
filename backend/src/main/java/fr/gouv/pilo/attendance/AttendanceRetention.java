package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.RegistrationErased;
import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What organisers remarked of who came goes with the names. */
@ApplicationScoped
class AttendanceRetention implements Retention {
    private final AttendanceRepository repository;
    private final AttendanceImportRepository imports;
    private final Period kept;

    AttendanceRetention(
            AttendanceRepository repository,
            AttendanceImportRepository imports,
            @ConfigProperty(name = "pilo.events.names-kept") Period kept) {
        this.repository = repository;
        this.imports = imports;
        this.kept = kept;
    }

    @Override
    public String what() {
        return "Remarques sur les présences aux événements";
    }

    @Override
    public Period kept() {
        return kept;
    }

    @Override
    public int erase(LocalDate before) {
        return repository.eraseNotes(before.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    /** Of who is erased before that, all at once: also what was noted and then taken back. */
    void erased(@Observes RegistrationErased erased) {
        repository.eraseNotes(erased.registration());
        imports.erase(erased.registration());
    }
}
