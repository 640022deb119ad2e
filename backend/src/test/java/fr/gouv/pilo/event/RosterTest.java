package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.URL;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.registeredAs;
import static fr.gouv.pilo.event.RosterCalls.COLUMNS;
import static fr.gouv.pilo.event.RosterCalls.apply;
import static fr.gouv.pilo.event.RosterCalls.checked;
import static fr.gouv.pilo.event.RosterCalls.csv;
import static fr.gouv.pilo.event.RosterCalls.line;
import static fr.gouv.pilo.event.RosterCalls.reverse;
import static fr.gouv.pilo.event.RosterCalls.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.contribution.Kept;
import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists of people that organisers bring: nobody twice, nobody told unasked, all or nothing. */
@PiloTest
class RosterTest {
    @Inject
    Sql sql;

    @Inject
    @All
    List<Retention> retentions;

    private static void held(String event, int held, int waiting) {
        EventCalls.get(event).body("event.onSite.held", equalTo(held)).body("event.onSite.waiting", equalTo(waiting));
    }

    @Test
    void a_list_is_checked_then_registers_in_its_order_over_the_seats_into_the_queue() {
        var event = published(MISSION, "capacityOnSite", 2);
        var last = mail();
        var id = send(event, line(), line(), line(last))
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("counts.added", equalTo(3))
                .body("counts.seated", equalTo(2))
                .body("counts.queued", equalTo(1))
                .extract()
                .<String>path("id");
        held(event, 0, 0);
        apply(id, false).statusCode(200).body("status", equalTo("APPLIED")).body("counts.queued", equalTo(1));
        held(event, 2, 1);
        Api.as(MISSION)
                .get(URL + "?event=" + event + "&state=QUEUED")
                .then()
                .body("items.mail", contains(last))
                .body("items[0].origin", equalTo("IMPORT"))
                .body("items[0].place", equalTo(1));
        Api.as(MISSION)
                .get(RosterCalls.URL + "/" + id + "/rows")
                .then()
                .body("items.state", contains("CONFIRMED", "CONFIRMED", "QUEUED"))
                .body("items[2].mail", equalTo(last));
    }

    @Test
    void an_address_that_takes_part_or_comes_twice_is_one_registration() {
        var event = published(MISSION);
        var known = mail();
        registeredAs(known, event);
        var twice = mail();
        var id = send(event, line(known.toUpperCase()), line(twice), line(twice))
                .statusCode(201)
                .body("counts.added", equalTo(1))
                .body("counts.known", equalTo(1))
                .body("counts.repeated", equalTo(1))
                .body("notices", hasItem(containsString("1 ligne reprend une adresse")))
                .extract()
                .<String>path("id");
        apply(id, false).statusCode(200).body("counts.added", equalTo(1)).body("counts.known", equalTo(1));
        held(event, 2, 0);
        Api.as(MISSION)
                .get(RosterCalls.URL + "/" + id + "/rows")
                .then()
                .body("items.outcome", contains("KNOWN", "ADDED", "REPEATED"));
    }

    @Test
    void nobody_is_told_unless_the_organiser_ticks_it() {
        var silent = published(MISSION);
        var id = checked(silent, line(), line());
        apply(id, false).statusCode(200);
        reverse(id).statusCode(200);
        assertEquals(0, notices(silent, "CONFIRMED"));
        assertEquals(0, notices(silent, "CANCELLED"));
        var told = published(MISSION, "capacityOnSite", 1);
        apply(checked(told, line(), line()), true).statusCode(200).body("confirmation", equalTo(true));
        assertEquals(1, notices(told, "CONFIRMED"));
        assertEquals(1, notices(told, "QUEUED"));
    }

    @Test
    void an_undo_takes_all_of_it_back_and_the_seats_go_to_those_who_wait() {
        var event = published(MISSION, "capacityOnSite", 2);
        var id = checked(event, line(), line(), line());
        apply(id, false).statusCode(200);
        var after = registered(event);
        held(event, 2, 2);
        reverse(id).statusCode(200).body("status", equalTo("REVERSED"));
        held(event, 1, 0);
        assertEquals("OFFERED", RegistrationCalls.state(after));
        Api.as(MISSION).get(URL + "?event=" + event + "&state=CANCELLED").then().body("items", hasSize(3));
    }

    @Test
    void a_presence_that_was_noted_keeps_the_list() {
        var event = published(MISSION);
        var id = checked(event, line());
        apply(id, false).statusCode(200);
        sql.update("UPDATE event_registration SET presence = 'ABSENT' WHERE event_id = ?", UUID.fromString(event));
        reverse(id).statusCode(409).body("detail", containsString("La présence est déjà notée pour 1 personne"));
        held(event, 1, 0);
    }

    @Test
    void each_line_says_all_that_is_wrong_in_it_and_nothing_is_written() {
        var event = published(MISSION);
        send(
                        event,
                        csv(
                                COLUMNS + ";Département;Agent de l'État",
                                line() + ";31;oui",
                                ";Camille;pas une adresse;Service;999;peut-être",
                                "N".repeat(101) + ";Camille;a@b.fr;Service;Haute-Garonne;non"))
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("counts.refused", equalTo(2))
                .body(
                        "issues.findAll { it.line == 3 }.code",
                        containsInAnyOrder("empty", "form", "department", "agent"))
                .body("issues.findAll { it.line == 4 }.code", hasItem("size"))
                .body("issues[0].field", equalTo("Nom"));
        held(event, 0, 0);
    }

    @Test
    void columns_are_known_by_other_names_under_a_title_and_departments_by_their_number() {
        var event = published(MISSION, "mode", "HYBRID", "capacityRemote", 5);
        var id = send(
                        event,
                        csv(
                                "Liste des participants;;;;;;",
                                "NOM DE FAMILLE;Prénom;Adresse mail;Structure;Dept;Agent;Modalité",
                                "Exemple;Camille;" + mail() + ";Préfecture;9;non;Distanciel"))
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("issues", empty())
                .extract()
                .<String>path("id");
        apply(id, false).statusCode(200);
        Api.as(MISSION)
                .get(URL + "?event=" + event)
                .then()
                .body("items[0].department", equalTo("DEPT-09"))
                .body("items[0].agent", equalTo(false))
                .body("items[0].mode", equalTo("REMOTE"));
    }

    @Test
    void a_file_without_the_columns_of_a_list_is_refused_in_words() {
        var event = published(MISSION);
        send(event, csv("Nom;Courriel", "Exemple;a@b.fr"))
                .statusCode(422)
                .body("violations[0].message", containsString("il manque des colonnes (ligne 1) : Prénom, Service"));
        send(event, csv("Projet;Montant", "x;1"))
                .statusCode(422)
                .body("violations[0].message", containsString("aucune colonne d'une liste de personnes"));
    }

    @Test
    void without_a_queue_a_list_longer_than_the_seats_is_refused_whole() {
        var event = published(MISSION, "capacityOnSite", 1, "queue", false);
        send(event, line(), line(), line())
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].reason", containsString("2 personnes n'auraient pas de place"));
    }

    @Test
    void somebody_who_does_not_organise_the_event_sees_nothing_of_it() {
        var event = published(MISSION);
        var id = checked(event, line());
        var other = Tokens.person(UUID.randomUUID().toString(), "referent").territories("DEPT-31");
        Api.as(other).get(RosterCalls.URL + "/" + id).then().statusCode(404);
        Api.as(other).get(RosterCalls.URL + "/" + id + "/files/0").then().statusCode(404);
        Api.as(other)
                .multiPart("files", "liste.csv", csv(COLUMNS, line()))
                .post(EventCalls.URL + "/" + event + "/registration-imports")
                .then()
                .statusCode(403);
    }

    @Test
    void five_thousand_lines_with_duplicates_go_in_at_once() {
        var event = published(MISSION, "capacityOnSite", 3_000);
        List<String> lines = new ArrayList<>();
        for (var i = 0; i < 5_000; i++) {
            lines.add(line("p" + i % 4_500 + "." + event + "@demo.invalid"));
        }
        var start = System.nanoTime();
        var id = checked(event, lines.toArray(String[]::new));
        var check = System.nanoTime();
        apply(id, false)
                .statusCode(200)
                .body("counts.added", equalTo(4_500))
                .body("counts.repeated", equalTo(500))
                .body("counts.seated", equalTo(3_000));
        System.out.printf(
                "list of 5,000: checked in %.1f s, applied in %.1f s%n",
                (check - start) / 1e9, (System.nanoTime() - check) / 1e9);
        held(event, 3_000, 1_500);
        reverse(id).statusCode(200);
        held(event, 0, 0);
    }

    @Test
    void names_leave_the_lines_with_the_registration_and_the_files_after_seven_days() {
        var event = published(MISSION);
        var id = checked(event, line());
        apply(id, false).statusCode(200);
        var waiting = checked(event, line());
        assertEquals(1, counted("SELECT count(*)::int FROM event_import_row WHERE import_id = ? AND mail IS NULL", id));
        sql.update(
                "UPDATE event_import SET created_at = created_at - interval '9 days' WHERE event_id = ?",
                UUID.fromString(event));
        var lists = Kept.named(retentions, "Listes de participants importées (fichiers et lignes)");
        var erased = QuarkusTransaction.requiringNew()
                .call(() -> lists.erase(BusinessDay.today().minus(lists.kept())));
        assertTrue(erased >= 2, erased + " files");
        RosterCalls.get(waiting).body("status", equalTo("ABANDONED")).body("files", empty());
        assertEquals(
                0,
                counted(
                        "SELECT count(*)::int FROM event_import_row WHERE import_id = ? AND mail IS NOT NULL",
                        waiting));
        Api.as(MISSION).get(RosterCalls.URL + "/" + waiting + "/rows").then().body("items[0].lastName", nullValue());
    }

    private int counted(String text, String id) {
        return sql.one(text, row -> row.getInt(1), UUID.fromString(id)).orElseThrow();
    }
}
