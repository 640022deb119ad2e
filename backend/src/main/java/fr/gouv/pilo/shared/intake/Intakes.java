package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Makes the {@link Intake} of a room. */
@ApplicationScoped
public class Intakes {
    private final Sql sql;
    private final IntakeStaging staging;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Event<IntakeMoved> moved;

    Intakes(Sql sql, IntakeStaging staging, Caller caller, Preconditions preconditions, Event<IntakeMoved> moved) {
        this.sql = sql;
        this.staging = staging;
        this.caller = caller;
        this.preconditions = preconditions;
        this.moved = moved;
    }

    public <R, V extends IntakeView> Intake<R, V> of(IntakeRoom<R, V> room) {
        return new Intake<>(room, this);
    }

    Sql sql() {
        return sql;
    }

    IntakeStaging staging() {
        return staging;
    }

    Caller caller() {
        return caller;
    }

    Preconditions preconditions() {
        return preconditions;
    }

    void tell(IntakeStatus status) {
        moved.fire(new IntakeMoved(status));
    }
}
