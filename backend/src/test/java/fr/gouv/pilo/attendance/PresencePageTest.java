package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.confirm;
import static org.hamcrest.Matchers.containsString;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.RegistrationCalls;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page where one types the code that is shown: nothing typed there is lost, whatever refuses it. */
@PiloTest
class PresencePageTest {
    @Test
    void after_twenty_tries_it_comes_back_as_it_was_typed_and_says_to_wait() {
        var mail = RegistrationCalls.mail();
        for (var i = 0; i < 20; i++) {
            confirm("AAAAAA", mail).statusCode(422);
        }
        RegistrationCalls.client()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("envoi", UUID.randomUUID().toString().replace("-", ""))
                .formParam("code", "BCDEFG")
                .formParam("mail", mail)
                .post("/public/presence")
                .then()
                .statusCode(429)
                .body(containsString("Rien n’a été enregistré"))
                .body(containsString("value=\"BCDEFG\""))
                .body(containsString("value=\"" + mail + "\""));
    }
}
