package fr.gouv.pilo.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.attendance.VideoReport.Join;
import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.event.SeatMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What files of video tools say, and whose registration their people are. */
class VideoReportTest {
    static final String TEAMS = String.join(
            "\r\n",
            "1. Résumé",
            "Titre de la réunion\tAtelier",
            "Participants présents\t3",
            "Durée de la réunion\t1 h 30 min 51 s",
            "",
            "2. Participants",
            "Nom\tPremière participation\tDernier départ\tDurée en réunion\tE-mail\tID de participant (UPN)\tRôle",
            "Noël Ménard\t23/11/2026 09:00:11\t23/11/2026 10:31:02\t1 h 30 min 51 s\tnoel.menard@demo.invalid\tnoel.menard@demo.invalid\tOrganisateur",
            "Zoé Çelik (Invité)\t23/11/2026 09:05:00\t23/11/2026 09:25:00\t20 min 5 s\t\t\tParticipant",
            "",
            "3. Activités pendant la réunion",
            "Nom\tHeure d'arrivée\tHeure de départ\tDurée\tE-mail\tRôle",
            "Noël Ménard\t23/11/2026 09:00:11\t23/11/2026 10:31:02\t1 h 30 min 51 s\tnoel.menard@demo.invalid\tOrganisateur");

    static final String BIG_BLUE_BUTTON = """
            Nom,Modérateur,Score d’activité,Temps de parole,Webcam,Messages,Réactions,Votes,Mains levées,Arrivée,Départ,Durée
            "Ménard, Noël",TRUE,"3,5",00:10:00,-,2,0,0,1,23/11/2026 09:00:00,23/11/2026 10:00:00,01:00:00
            Zoé Çelik,FALSE,0,-,-,0,0,0,0,23/11/2026 09:00:00,23/11/2026 09:20:00,00:20:00
            Anonymous,-,-,-,-,-,-,3,-,-,-,-
            """;

    @Test
    void a_report_of_Teams_is_read_in_its_part_of_participants_in_UTF_16_and_in_UTF_8() {
        var expected =
                List.of(new Join("Noël Ménard", "noel.menard@demo.invalid", 5_451), new Join("Zoé Çelik", null, 1_205));
        var english = TEAMS.replace(
                        "Nom\tPremière participation\tDernier départ\tDurée en réunion\tE-mail",
                        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail")
                .replace("1 h 30 min 51 s\tnoel", "1h 30m 51s\tnoel");
        for (var text : List.of(TEAMS, english)) {
            for (var content : List.of(
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_8))) {
                var report = VideoReport.read(content);
                assertEquals(VideoTool.TEAMS, report.tool());
                assertEquals(expected, report.joins());
                assertEquals(List.of(), report.faults());
            }
        }
    }

    @Test
    void the_export_of_BigBlueButton_is_read_and_what_nobody_in_particular_did_is_left() {
        var report = VideoReport.read(BIG_BLUE_BUTTON.getBytes(StandardCharsets.UTF_8));
        assertEquals(VideoTool.BIG_BLUE_BUTTON, report.tool());
        assertEquals(
                List.of(new Join("Ménard, Noël", null, 3_600), new Join("Zoé Çelik", null, 1_200)), report.joins());
        var windows = VideoReport.read(
                BIG_BLUE_BUTTON.replace("’", "'").replace(",", ";").getBytes(Charset.forName("windows-1252")));
        assertEquals(2, windows.joins().size());
    }

    @Test
    void what_is_no_file_of_a_tool_is_none_and_a_duration_that_is_none_is_told() {
        assertNull(VideoReport.read("nom;prénom\nA;B".getBytes(StandardCharsets.UTF_8)));
        assertNull(VideoReport.read(new byte[0]));
        assertNull(VideoReport.read("Nom,Durée\nA,01:00:00".getBytes(StandardCharsets.UTF_8)));
        var report = VideoReport.read(TEAMS.replace("20 min 5 s", "longtemps").getBytes(StandardCharsets.UTF_8));
        assertEquals(1, report.joins().size());
        assertEquals(List.of(new VideoReport.Fault(9, "longtemps")), report.faults());
    }

    @Test
    void a_duration_is_read_as_each_tool_writes_it() {
        assertEquals(5_451, VideoDuration.seconds("1h 30m 51s"));
        assertEquals(5_451, VideoDuration.seconds("1\u00A0h 30\u202Fmin 51 s"));
        assertEquals(5_451, VideoDuration.seconds("01:30:51"));
        assertEquals(30, VideoDuration.seconds("30s"));
        for (var none : List.of("", "x", "-", "1h x", "90", "1:2:3")) {
            assertEquals(-1, VideoDuration.seconds(none), none);
        }
    }

    private static Seat seat(String first, String last, String mail) {
        return new Seat(UUID.randomUUID(), SeatMode.REMOTE, last, first, mail, null, 1, List.of(), null, null);
    }

    @Test
    void joins_of_one_person_are_summed_and_people_are_found_by_address_then_by_name() {
        var noel = seat("Noël", "Ménard", "noel.menard@demo.invalid");
        var zoe = seat("Zoé", "Çelik", "zoe@demo.invalid");
        var ali = seat("Ali", "Dufournel", "ali@demo.invalid");
        var people = VideoMatching.match(
                List.of(
                        new Join("N. M.", "NOEL.MENARD@demo.invalid", 60),
                        new Join("Noël M", "noel.menard@demo.invalid", 40),
                        new Join("CELIK Zoe", null, 30),
                        new Join("Zoé Çelik", null, 30),
                        new Join("Ali Dufournell", null, 30),
                        new Join("Camille Dupont", null, 30)),
                List.of(noel, zoe, ali));
        assertEquals(4, people.size());
        assertEquals(
                List.of(100, 60, 30, 30),
                people.stream().map(one -> one.seconds()).toList());
        assertEquals(
                List.of(VideoBasis.MAIL, VideoBasis.NAME, VideoBasis.SIMILAR, VideoBasis.NONE),
                people.stream().map(one -> one.basis()).toList());
        assertEquals(zoe.registration(), people.get(1).registration());
        assertEquals(ali.registration(), people.get(2).registration());
        assertTrue(!people.get(2).confirmed() && people.get(1).confirmed());
        assertNull(people.get(3).registration());
    }

    @Test
    void two_who_bear_one_name_are_nobody_in_particular() {
        var people = VideoMatching.match(
                List.of(new Join("Camille Dupont", null, 30)),
                List.of(seat("Camille", "Dupont", "a@demo.invalid"), seat("Camille", "Dupont", "b@demo.invalid")));
        assertEquals(VideoBasis.NONE, people.get(0).basis());
    }
}
