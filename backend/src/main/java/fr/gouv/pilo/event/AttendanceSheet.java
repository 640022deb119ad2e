package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.PaperRepository.EventHead;
import fr.gouv.pilo.event.PaperRepository.Half;
import fr.gouv.pilo.event.PaperRepository.HalfDay;
import fr.gouv.pilo.event.PaperRepository.Seated;
import fr.gouv.pilo.shared.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sheet that is signed on the day: a part for each day of each session and each way to take part. */
record AttendanceSheet(String title, String kind, String when, String where, String organisation, List<Part> parts) {
    /** Lines for those who come without having registered. */
    private static final int MORE = 5;

    /**
     * @param columns where one signs
     * @param blank ranks of the lines without a name
     */
    record Part(String id, String title, String hours, List<String> columns, List<Line> lines, List<Integer> blank) {}

    record Line(int rank, String name, String service) {}

    private record Day(SessionRow session, LocalDate date, List<HalfDay> halves) {}

    static AttendanceSheet of(EventHead event, List<Seated> seated, AttendanceSheetFilter filter) {
        var modes = event.mode().seats().stream()
                .filter(mode -> filter.mode == null || filter.mode == mode)
                .toList();
        var parts = new ArrayList<Part>();
        event.sessions().stream()
                .filter(one -> filter.session == null || filter.session.equals(one.id()))
                .flatMap(one -> days(event, one).stream())
                .forEach(day -> modes.forEach(mode -> parts.add(part(parts.size() + 1, day, mode, seated))));
        return new AttendanceSheet(
                event.title(),
                EventSaid.word(event.kind()),
                EventSaid.when(event.startsAt(), event.endsAt()),
                event.mode().onSite() ? EventSaid.where(event.place(), SeatMode.ON_SITE) : "à distance",
                event.organisation(),
                parts);
    }

    private static List<Day> days(EventHead event, SessionRow session) {
        var halves = event.halvesOf(List.of(session.id())).stream()
                .collect(Collectors.groupingBy(HalfDay::day, TreeMap::new, Collectors.toList()));
        return halves.entrySet().stream()
                .map(day -> new Day(session, day.getKey(), day.getValue()))
                .toList();
    }

    private static Part part(int rank, Day day, SeatMode mode, List<Seated> seated) {
        var session = day.session();
        var lines = lines(mode, seated);
        var more = mode == SeatMode.ON_SITE ? MORE : 0;
        return new Part(
                "partie-" + rank,
                (session.title() == null ? "" : session.title() + ", ")
                        + French.date(day.date())
                        + (mode == SeatMode.ON_SITE ? ", sur place" : ", à distance"),
                EventSaid.when(session.startsAt(), session.endsAt()),
                columns(mode, day.halves()),
                lines,
                IntStream.rangeClosed(lines.size() + 1, lines.size() + more)
                        .boxed()
                        .toList());
    }

    /** From afar nobody signs: whoever sees to it notes who is there. */
    private static List<String> columns(SeatMode mode, List<HalfDay> halves) {
        var word = mode == SeatMode.ON_SITE ? "Signature" : "Présence";
        return halves.size() == 1
                ? List.of(word)
                : halves.stream()
                        .map(one -> word + (one.half() == Half.MORNING ? ", matin" : ", après-midi"))
                        .toList();
    }

    /** Each seat is a line: who comes with somebody signs too. */
    private static List<Line> lines(SeatMode mode, List<Seated> seated) {
        var lines = new ArrayList<Line>();
        seated.stream().filter(one -> one.mode() == mode).forEach(one -> {
            var name = one.lastName() == null ? "Nom effacé" : one.lastName() + " " + one.firstName();
            lines.add(new Line(lines.size() + 1, name, one.service() == null ? "" : one.service()));
            for (var i = 0; i < one.seats() - 1; i++) {
                var with = i < one.companions().size() ? one.companions().get(i) : "Une personne";
                lines.add(new Line(lines.size() + 1, with + ", avec " + name, ""));
            }
        });
        return lines;
    }
}
