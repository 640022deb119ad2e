package fr.gouv.pilo.survey;

import static fr.gouv.pilo.survey.SurveyCalls.SATISFIED;
import static fr.gouv.pilo.survey.SurveyCalls.answer;
import static fr.gouv.pilo.survey.SurveyCalls.answered;
import static fr.gouv.pilo.survey.SurveyCalls.answers;
import static fr.gouv.pilo.survey.SurveyCalls.asked;
import static fr.gouv.pilo.survey.SurveyCalls.close;
import static fr.gouv.pilo.survey.SurveyCalls.come;
import static fr.gouv.pilo.survey.SurveyCalls.get;
import static fr.gouv.pilo.survey.SurveyCalls.pastItsLastDay;
import static fr.gouv.pilo.survey.SurveyCalls.present;
import static fr.gouv.pilo.survey.SurveyCalls.set;
import static fr.gouv.pilo.survey.SurveyCalls.settings;
import static fr.gouv.pilo.survey.SurveyCalls.thank;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventClock;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.MailReading;
import fr.gouv.pilo.shared.text.French;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Who was there is thanked once, with the link of the survey; nobody by a calendar alone. */
@PiloTest
class ThanksTest {
    @Inject
    Sql sql;

    @Inject
    ThanksService thanks;

    @Inject
    MailReading reading;

    private record Row(String template, String data) {}

    private List<Row> mails(String registration) {
        return sql.list(
                Row.class,
                "SELECT template, data FROM mail WHERE object_key = ? AND template = 'event-thanks'",
                registration);
    }

    private String text(String registration) {
        var mail = mails(registration).get(0);
        return reading.said(mail.template(), mail.data()).orElseThrow().text();
    }

    @Test
    void each_who_was_there_gets_one_mail_whoever_asks_how_often_and_who_comes_late_then_too() {
        var come = come(2);
        var absent = RegistrationCalls.registered(shifted(come.event()));
        EventClock.backdate(come.event());
        set(come.event(), settings()).statusCode(200);
        thanks.run();
        assertEquals(0, mails(come.registrations().get(0)).size(), "nobody is thanked before an organiser says so");
        get(come.event())
                .body("thanks.waiting", equalTo(2))
                .body("thanks.subject", startsWith("Merci de votre venue : "))
                .body("thanks.text", containsString("Vos réponses sont anonymes"))
                .body(
                        "thanks.text",
                        containsString(French.date(BusinessDay.today().plusDays(30)) + " inclus"));
        thank(come.event()).statusCode(201).body("thanks.thanked", equalTo(2)).body("asked", equalTo(2));
        thank(come.event()).statusCode(201).body("thanks.thanked", equalTo(2));
        thanks.run();
        for (var one : come.registrations()) {
            assertEquals(1, mails(one).size());
        }
        assertEquals(0, mails(absent).size());
        present(absent);
        thanks.run();
        thanks.run();
        assertEquals(1, mails(absent).size());
        get(come.event()).body("asked", equalTo(3)).body("thanks.waiting", equalTo(0));
    }

    /** To come again, so that one may register. */
    private static String shifted(String event) {
        EventClock.shift(event, "60 days");
        return event;
    }

    @Test
    void pressed_ten_times_at_once_each_is_thanked_once() throws Exception {
        var come = come(3);
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (var i = 0; i < 10; i++) {
                all.add(() -> thank(come.event()).extract().statusCode());
            }
            var statuses = new TreeSet<Integer>();
            for (var one : pool.invokeAll(all)) {
                statuses.add(one.get());
            }
            assertTrue(statuses.remove(201), "one at least was let through");
            // Those that had read it before.
            statuses.remove(412);
            assertEquals(new TreeSet<Integer>(), statuses);
        } finally {
            pool.shutdown();
        }
        for (var one : come.registrations()) {
            assertEquals(1, mails(one).size());
        }
        assertEquals(
                List.of(1),
                sql.list(
                        "SELECT count(*)::int FROM audit_entry WHERE act = 'event.thank' AND object_id = (SELECT code FROM event WHERE id = ?)",
                        row -> row.getInt(1),
                        UUID.fromString(come.event())));
    }

    @Test
    void a_mail_that_the_post_has_forgotten_is_not_sent_again() {
        var survey = asked(1);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "DELETE FROM mail WHERE object_key = ? AND template = 'event-thanks'",
                        survey.registrations().get(0)));
        thank(survey.event()).statusCode(201);
        thanks.run();
        assertEquals(0, mails(survey.registrations().get(0)).size());
    }

    @Test
    void the_mail_says_where_the_certificate_is_for_a_training_alone_and_names_no_survey_where_there_is_none() {
        var training = come(1, "kind", "FORMATION");
        thank(training.event()).statusCode(201).body("asked", equalTo(0));
        var said = text(training.registrations().get(0));
        assertTrue(said.contains("Votre attestation de présence"), said);
        assertFalse(said.contains("Donner mon avis"), said);
        var workshop = asked(1);
        var other = text(workshop.registrations().get(0));
        assertFalse(other.contains("attestation"), other);
        assertTrue(other.contains("Donner mon avis"), other);
        assertTrue(
                mails(workshop.registrations().get(0)).stream().noneMatch(mail -> mail.data()
                        .contains(workshop.tokens().get(0))),
                "the link stands in no table");
    }

    @Test
    void after_its_last_day_it_takes_no_answer_and_the_job_closes_it() {
        var survey = asked(6);
        answered(survey, 5);
        pastItsLastDay(survey.event());
        answer(survey.tokens().get(5), answers(survey.choice(SATISFIED, 5)))
                .then()
                .statusCode(409);
        get(survey.event()).body("state", equalTo("OPEN"));
        thanks.run();
        get(survey.event()).body("state", equalTo("CLOSED")).body("results[0].answers", equalTo(5));
        thanks.run();
        assertEquals(
                List.of(1),
                sql.list(
                        "SELECT count(*)::int FROM audit_entry WHERE act = 'event.close-survey' AND object_id = (SELECT code FROM event WHERE id = ?)",
                        row -> row.getInt(1),
                        UUID.fromString(survey.event())));
    }

    /** One who came and is thanked, and one who is not noted yet. */
    private static Late withOneLate() {
        var come = come(1);
        var late = RegistrationCalls.registered(shifted(come.event()));
        EventClock.backdate(come.event());
        set(come.event(), settings()).statusCode(200);
        thank(come.event()).statusCode(201);
        return new Late(come.event(), late);
    }

    private record Late(String event, String registration) {}

    @Test
    void who_is_noted_after_an_early_closing_is_thanked_without_the_link() {
        var one = withOneLate();
        close(one.event()).statusCode(201);
        present(one.registration());
        thanks.run();
        assertEquals(1, mails(one.registration()).size());
        assertFalse(text(one.registration()).contains("Donner mon avis"), text(one.registration()));
        get(one.event()).body("asked", equalTo(1)).body("thanks.thanked", equalTo(2));
    }

    @Test
    void after_its_last_day_thanks_name_no_survey_even_before_the_job_has_closed_it() {
        var one = withOneLate();
        present(one.registration());
        pastItsLastDay(one.event());
        get(one.event()).body("thanks.text", not(containsString("Donner mon avis")));
        thank(one.event()).statusCode(201).body("asked", equalTo(1)).body("thanks.thanked", equalTo(2));
        assertFalse(text(one.registration()).contains("Donner mon avis"), text(one.registration()));
    }

    @Test
    void nobody_is_thanked_for_an_event_that_has_yet_to_end_on_another_day() {
        var one = withOneLate();
        present(one.registration());
        shifted(one.event());
        thanks.run();
        assertEquals(0, mails(one.registration()).size());
        EventClock.backdate(one.event());
        thanks.run();
        assertEquals(1, mails(one.registration()).size());
    }
}
