package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.shared.contribution.HomeAct;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What organisers read on the home page: a meeting is over, and nobody has said who was there while its file lasts. */
@ApplicationScoped
class AttendanceHome implements HomeParts {
    /** Longer than tools keep their files for certain. */
    private static final int DAYS = 14;

    private final Presences presences;
    private final Caller caller;
    private final BusinessClock clock;

    AttendanceHome(Presences presences, Caller caller, BusinessClock clock) {
        this.presences = presences;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        if (!caller.has(Right.EVENTS_ORGANISE)) {
            return HomePart.NONE;
        }
        var today = clock.today();
        var tasks = presences
                .unnoted(
                        today.minusDays(DAYS).atStartOfDay(BusinessClock.ZONE).toInstant(),
                        today.atStartOfDay(BusinessClock.ZONE).toInstant())
                .stream()
                .map(AttendanceHome::task)
                .toList();
        return new HomePart(
                new First<>(tasks.stream().limit(HomePage.SHOWN_TASKS).toList(), tasks.size()),
                First.none(),
                List.of(),
                First.none(),
                List.of());
    }

    private static HomeTaskItem task(Gathering event) {
        var path = "/evenements/" + event.id() + "/presences";
        return new HomeTaskItem(
                "ATTENDANCE",
                event.title(),
                "Suivi à distance le %s, sans présence notée : exportez le fichier de la visioconférence avant que l'outil ne l'efface."
                        .formatted(French.date(BusinessClock.dayOf(event.endsAt()))),
                null,
                false,
                new HomeObject("EVENT", event.code(), path),
                null,
                new HomeAct("IMPORT_ATTENDANCE", "Importer les présences", path + "/import"),
                null);
    }
}
