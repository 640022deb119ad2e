package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.door;
import static fr.gouv.pilo.attendance.AttendanceCalls.session;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.attendance.AttendanceCalls.token;
import static fr.gouv.pilo.attendance.AttendanceCalls.walkIn;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.LockQueue;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who is let in takes the person first and the seats after, as all who register do: nobody waits in a circle. */
@PiloTest
class DoorLockTest {
    @Inject
    Sql sql;

    @Test
    void whoever_stands_at_the_door_and_registers_elsewhere_at_once_is_let_in() {
        var mail = mail();
        request(EventCalls.published(MISSION), asked(mail)).then().statusCode(202);
        var event = today();
        var token = token(event);
        var form = walkIn(session(event), "mail", mail);
        var letIn = QuarkusTransaction.requiringNew().call(() -> {
            sql.list("SELECT 1 FROM event_person WHERE mail = ? FOR UPDATE", row -> true, mail);
            var answer = CompletableFuture.supplyAsync(
                    () -> door(token, "walk-ins", form).statusCode());
            LockQueue.await(1, "%event_person%");
            sql.list("SELECT 1 FROM event_pool WHERE event_id = ? FOR UPDATE", row -> true, UUID.fromString(event));
            return answer;
        });
        assertEquals(201, letIn.join());
    }
}
