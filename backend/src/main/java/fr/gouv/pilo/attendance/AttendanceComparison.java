package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceImportRepository.About;
import fr.gouv.pilo.attendance.AttendanceImportRepository.Row;
import fr.gouv.pilo.attendance.AttendanceImportView.AttendanceMissingItem;
import fr.gouv.pilo.attendance.AttendanceImportView.AttendanceRowItem;
import fr.gouv.pilo.attendance.AttendanceRepository.Mark;
import fr.gouv.pilo.attendance.Attendances.Noter;
import fr.gouv.pilo.attendance.CreateAttendances.Tick;
import fr.gouv.pilo.event.Presence;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Seat;
import fr.gouv.pilo.event.SeatMode;
import fr.gouv.pilo.shared.db.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file says against what is known: it establishes presences, never an absence, and changes nothing that was noted. */
@ApplicationScoped
class AttendanceComparison {
    private final AttendanceImportRepository imports;
    private final AttendanceRepository repository;
    private final Attendances attendances;
    private final Presences presences;

    AttendanceComparison(
            AttendanceImportRepository imports,
            AttendanceRepository repository,
            Attendances attendances,
            Presences presences) {
        this.imports = imports;
        this.repository = repository;
        this.attendances = attendances;
        this.presences = presences;
    }

    record Compared(List<AttendanceRowItem> rows, List<AttendanceMissingItem> missing) {}

    /** What stands: who has a seat, and what is noted of them for the session. */
    private record Standing(Map<UUID, Seat> seats, Map<UUID, Presence> known) {
        Stream<Seat> unknown() {
            return seats.values().stream().filter(seat -> !known.containsKey(seat.registration()));
        }
    }

    private Standing standing(About about) {
        var seats = presences.seats(about.eventId()).stream()
                .collect(Collectors.toMap(
                        Seat::registration, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        var marks = repository.marks(about.eventId()).stream()
                .filter(mark -> mark.presence() != null)
                .toList();
        var known = marks.stream()
                .filter(mark -> mark.session().equals(about.sessionId()))
                .collect(Collectors.toMap(Mark::registration, Mark::presence));
        var told = marks.stream().map(Mark::registration).collect(Collectors.toSet());
        // What was noted before sessions were told apart is of each.
        seats.values().stream()
                .filter(seat -> seat.presence() != null && !told.contains(seat.registration()))
                .forEach(seat -> known.put(seat.registration(), seat.presence()));
        return new Standing(seats, known);
    }

    Compared of(UUID id, About about) {
        var standing = standing(about);
        var rows = imports.rows(id);
        var present = present(rows, about);
        var missing = standing.unknown()
                .filter(seat -> seat.mode() == SeatMode.REMOTE && !present.contains(seat.registration()))
                .map(seat -> new AttendanceMissingItem(seat.registration(), name(seat)))
                .toList();
        return new Compared(rows.stream().map(row -> item(row, about, standing)).toList(), missing);
    }

    private static AttendanceRowItem item(Row row, About about, Standing standing) {
        var seat = standing.seats().get(row.registrationId());
        return new AttendanceRowItem(
                row.position(),
                row.name(),
                row.mail(),
                row.seconds(),
                row.seconds() >= about.minimumSeconds(),
                row.basis(),
                row.registrationId(),
                seat == null ? null : name(seat),
                row.confirmed(),
                standing.known().get(row.registrationId()),
                row.note());
    }

    private static String name(Seat seat) {
        return Stream.of(seat.firstName(), seat.lastName())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Several names of a file may be one person: an appliance each. */
    private static Set<UUID> present(List<Row> rows, About about) {
        var seconds = new HashMap<UUID, Integer>();
        rows.stream()
                .filter(Row::confirmed)
                .forEach(row -> seconds.merge(row.registrationId(), row.seconds(), Integer::sum));
        return seconds.entrySet().stream()
                .filter(one -> one.getValue() >= about.minimumSeconds())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void apply(UUID id, About about, Instant at) {
        var standing = standing(about);
        var present = present(imports.rows(id), about);
        var ticks = standing.unknown()
                .filter(seat -> seat.mode() == SeatMode.REMOTE || present.contains(seat.registration()))
                .map(seat -> new Tick(
                        Ids.next(),
                        seat.registration(),
                        about.sessionId(),
                        present.contains(seat.registration()) ? Presence.PRESENT : Presence.NOT_ESTABLISHED,
                        null,
                        null))
                .toList();
        var event = presences.find(about.eventId()).orElseThrow();
        var noter = new Noter(AttendanceSource.FILE, null, null, at);
        attendances.keep(event, event.sessions(), List.copyOf(standing.seats().values()), ticks, noter);
        imports.brought(id, ticks.stream().map(Tick::id).toArray(UUID[]::new));
    }

    void takeBack(UUID id, About about, Instant at) {
        var touched = imports.takeBack(id, at);
        if (!touched.isEmpty()) {
            attendances.settle(presences.find(about.eventId()).orElseThrow(), touched);
        }
    }
}
