package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/** One event a week from December 2025 on, 50 in all: kinds, seats, who registered and who came, as demo-data.md §3 counts them. */
final class DemoEventPlan {
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 2);
    /** From this day on, nobody comes for the first time: the indicator LOC-005 counted them all before. */
    private static final LocalDate NO_NEWCOMERS = LocalDate.of(2026, 10, 5);
    /** A kind a letter, in the order of the weeks. */
    private static final String KINDS = "WAFRCLAWKFAWRAFCLWASKWAFRAWCLFARWAFKWACLRFWAAKARAF";

    private static final String[] PLACES = {
        "REG-76", "DEPT-31", "DEPT-34", "DEPT-30", "DEPT-66", "DEPT-81", "DEPT-12", "DEPT-11", "DEPT-65", "DEPT-46"
    };

    private DemoEventPlan() {}

    /** What all events of a kind come to. */
    private enum Of {
        A(
                EventKind.ATELIER,
                "Écrire en langage clair",
                "Programme d'ateliers",
                EventMode.ON_SITE,
                14,
                15,
                205,
                178,
                "09:30",
                "12:30"),
        F(
                EventKind.FORMATION,
                "Conduire un projet numérique",
                "Parcours managers",
                EventMode.ON_SITE,
                8,
                20,
                158,
                139,
                "09:00",
                "17:00"),
        C(
                EventKind.CONFERENCE,
                "L'administration et ses usagers",
                "Conférences",
                EventMode.ON_SITE,
                4,
                120,
                431,
                352,
                "14:00",
                "17:00"),
        W(
                EventKind.WEBINAIRE,
                "Une heure pour comprendre",
                "Webinaires",
                EventMode.REMOTE,
                9,
                250,
                1_322,
                967,
                "11:00",
                "12:00"),
        L(EventKind.LABTOUR, "Visite du laboratoire", null, EventMode.ON_SITE, 4, 25, 100, 88, "09:00", "16:30"),
        S(
                EventKind.SEMINAIRE,
                "Séminaire de l'innovation",
                null,
                EventMode.ON_SITE,
                1,
                150,
                146,
                128,
                "09:00",
                "17:30"),
        R(
                EventKind.REUNION_DE_RESEAU,
                "Réunion du réseau des référents",
                null,
                EventMode.ON_SITE,
                6,
                45,
                214,
                186,
                "10:00",
                "12:00"),
        K(EventKind.COMITE, "Comité de suivi", null, EventMode.ON_SITE, 4, 20, 64, 58, "14:30", "16:30");

        final EventKind kind;
        final String title;
        final String project;
        final EventMode mode;
        final int events;
        final int seats;
        final int registered;
        final int present;
        final String from;
        final String to;

        Of(
                EventKind kind,
                String title,
                String project,
                EventMode mode,
                int events,
                int seats,
                int registered,
                int present,
                String from,
                String to) {
            this.kind = kind;
            this.title = title;
            this.project = project;
            this.mode = mode;
            this.events = events;
            this.seats = seats;
            this.registered = registered;
            this.present = present;
            this.from = from;
            this.to = to;
        }
    }

    record Planned(
            EventKind kind,
            EventMode mode,
            String title,
            String project,
            String territory,
            int seats,
            int registered,
            int present,
            boolean newcomers,
            List<SessionRow> sessions) {
        EventRow row(UUID projectId) {
            return DemoEventPlan.row(kind, mode, title, territory, seats, sessions, projectId);
        }
    }

    static List<Planned> past() {
        var so = new EnumMap<Of, Integer>(Of.class);
        var all = new ArrayList<Planned>();
        for (var week = 0; week < KINDS.length(); week++) {
            var of = Of.valueOf(KINDS.substring(week, week + 1));
            var rank = so.merge(of, 1, Integer::sum);
            var day = FIRST.plusWeeks(week);
            all.add(new Planned(
                    of.kind,
                    of.mode,
                    "%s n° %d – démonstration".formatted(of.title, rank),
                    of.project == null ? null : of.project + " – démonstration",
                    PLACES[week % PLACES.length],
                    of.seats,
                    share(of.registered, of.events, rank),
                    share(of.present, of.events, rank),
                    day.isBefore(NO_NEWCOMERS),
                    List.of(DemoEvents.session(day, of.from, of.to))));
        }
        return all;
    }

    /** The part of one of several, which come to the whole. */
    private static int share(int whole, int parts, int rank) {
        return whole * rank / parts - whole * (rank - 1) / parts;
    }

    /** How many agents come, in all, to the events where somebody may come for the first time. */
    static int agentsBeforeTheLast(List<Planned> plan) {
        var present = plan.stream()
                .filter(Planned::newcomers)
                .mapToInt(Planned::present)
                .sum();
        return DemoAttendance.agentsOf(present);
    }

    static EventRow row(
            EventKind kind,
            EventMode mode,
            String title,
            String territory,
            Integer seats,
            List<SessionRow> sessions,
            UUID project) {
        return new EventRow(
                kind,
                mode,
                title,
                "Événement de démonstration.",
                null,
                new EventAudience[] {EventAudience.AGENTS},
                territory,
                mode.onSite() ? "Salle de démonstration" : null,
                null,
                null,
                null,
                mode.remote() ? "https://visio.demo.invalid/salle" : null,
                EventRepository.first(sessions),
                EventRepository.last(sessions),
                kind != EventKind.COMITE && kind != EventKind.REUNION_DE_RESEAU,
                null,
                null,
                mode.onSite() ? seats : null,
                mode == EventMode.REMOTE ? seats : null,
                true,
                EventCheck.OFFER_HOURS,
                1,
                false,
                false,
                new ServiceNeed[0],
                "[]",
                "[]",
                null,
                project,
                null,
                null);
    }
}
