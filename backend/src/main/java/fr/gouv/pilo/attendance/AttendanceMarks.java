package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.SessionMarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which sessions may not go, since something was noted there. */
@ApplicationScoped
class AttendanceMarks implements SessionMarks {
    private final AttendanceRepository repository;

    AttendanceMarks(AttendanceRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Marked> of(UUID event) {
        return repository.marked(event);
    }
}
