package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.VideoReport.Join;
import fr.gouv.pilo.event.Presences.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** Whose registration each person of a file is: the exact address first, then the name; what is only alike is proposed. */
final class VideoMatching {
    /** A person, all joins summed. */
    record Person(int position, String name, String mail, int seconds, UUID registration, VideoBasis basis) {
        boolean confirmed() {
            return basis == VideoBasis.MAIL || basis == VideoBasis.NAME;
        }
    }

    private VideoMatching() {}

    static List<Person> match(List<Join> joins, List<Seat> seats) {
        var people = new ArrayList<Person>();
        summed(joins).forEach(join -> people.add(match(people.size(), join, seats)));
        return people;
    }

    /** Somebody who came back is one person: by address where there is one, else by name. */
    private static List<Join> summed(List<Join> joins) {
        var summed = new LinkedHashMap<String, Join>();
        for (var join : joins) {
            var key = join.mail() == null
                    ? VideoNames.key(join.name())
                    : join.mail().toLowerCase(Locale.ROOT);
            summed.merge(key, join, (one, other) -> new Join(one.name(), one.mail(), one.seconds() + other.seconds()));
        }
        return List.copyOf(summed.values());
    }

    private static Person match(int position, Join join, List<Seat> seats) {
        var byMail = seats.stream()
                .filter(seat -> join.mail() != null && join.mail().equalsIgnoreCase(seat.mail()))
                .toList();
        if (byMail.size() == 1) {
            return of(position, join, byMail.get(0), VideoBasis.MAIL);
        }
        var key = VideoNames.key(join.name());
        var byName = seats.stream()
                .filter(seat -> name(seat) != null && VideoNames.key(name(seat)).equals(key))
                .toList();
        if (byName.size() == 1) {
            return of(position, join, byName.get(0), VideoBasis.NAME);
        }
        var alike = seats.stream()
                .filter(seat -> name(seat) != null && VideoNames.alike(name(seat), join.name()))
                .toList();
        return alike.size() == 1
                ? of(position, join, alike.get(0), VideoBasis.SIMILAR)
                : of(position, join, null, VideoBasis.NONE);
    }

    private static Person of(int position, Join join, Seat seat, VideoBasis basis) {
        return new Person(
                position, join.name(), join.mail(), join.seconds(), seat == null ? null : seat.registration(), basis);
    }

    private static String name(Seat seat) {
        return seat.lastName() == null
                ? null
                : Objects.requireNonNullElse(seat.firstName(), "") + " " + seat.lastName();
    }
}
