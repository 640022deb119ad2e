package fr.gouv.pilo.referent;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.directory.OrganisationCard;
import fr.gouv.pilo.directory.Organisations;
import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.referent.ReferentView.CreateDeparture;
import fr.gouv.pilo.referent.ReferentView.ReferentItem;
import fr.gouv.pilo.referent.ReferentView.ReferentState;
import fr.gouv.pilo.referent.ReferentView.ReferentTerritory;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.contribution.HomeCard;
import fr.gouv.pilo.shared.contribution.HomeCard.HomeCardCount;
import fr.gouv.pilo.shared.contribution.HomeCard.HomeCardTask;
import fr.gouv.pilo.shared.contribution.HomeCards;
import fr.gouv.pilo.shared.contribution.Retention;
import fr.gouv.pilo.shared.contribution.TerritoryFact;
import fr.gouv.pilo.shared.contribution.TerritoryFact.TerritoryFactLine;
import fr.gouv.pilo.shared.contribution.TerritoryFacts;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the referents tell the rest of the house: home, territory page, retention, demonstration, replays. */
@ApplicationScoped
class ReferentContributions implements HomeCards, TerritoryFacts, Retention, DemoPart, ReplayCheck<ReferentView> {
    private static final String KEY = "referents";
    private static final String TITLE = "Référents";
    private static final String PAGE = "/referents";
    private static final int NAMED = 3;

    private final ReferentRepository repository;
    private final ReferentService service;
    private final Organisations organisations;
    private final Territories territories;
    private final TerritoryTree tree;
    private final TerritoryScope scope;
    private final Caller caller;
    private final Audit audit;
    private final BusinessClock clock;
    private final ObjectMapper mapper;
    private final Period kept;

    ReferentContributions(
            ReferentRepository repository,
            ReferentService service,
            Organisations organisations,
            Territories territories,
            TerritoryTree tree,
            TerritoryScope scope,
            Caller caller,
            Audit audit,
            BusinessClock clock,
            ObjectMapper mapper,
            @ConfigProperty(name = "pilo.referents.former-kept") Period kept) {
        this.repository = repository;
        this.service = service;
        this.organisations = organisations;
        this.territories = territories;
        this.tree = tree;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.mapper = mapper;
        this.kept = kept;
    }

    /** For those who see to it that seats are held, on the territories that are theirs. */
    @Override
    public List<HomeCard> cards() {
        if (!caller.has(Right.REFERENTS_FOLLOW) || !scope.readsInstance()) {
            return List.of();
        }
        var seats = repository.open(clock.today()).stream()
                .filter(seat -> scope.mayWrite(seat.territory()))
                .toList();
        if (seats.isEmpty()) {
            return List.of();
        }
        var vacant = ReferentView.count(seats, ReferentState.VACANT);
        var counts = List.of(
                new HomeCardCount("Pourvus", seats.size() - vacant),
                new HomeCardCount("Vacants", vacant),
                new HomeCardCount("Bientôt vacants", ReferentView.count(seats, ReferentState.ENDING)));
        return List.of(new HomeCard(
                KEY, TITLE, held(seats), PAGE, counts, caller.has(Right.REFERENTS_WRITE) ? tasks(seats) : List.of()));
    }

    private static String held(List<ReferentItem> seats) {
        var held = seats.size() - ReferentView.count(seats, ReferentState.VACANT);
        var verb = held > 1 ? "sont pourvus" : "est pourvu";
        return French.count((int) held, "siège") + " sur " + seats.size() + " " + verb + ".";
    }

    /** One task a kind, so that none hides another. */
    private List<HomeCardTask> tasks(List<ReferentItem> seats) {
        var today = clock.today();
        var toConfirm = seats.stream()
                .filter(seat -> seat.confirmationDue() != null
                        && !seat.confirmationDue().isAfter(today))
                .toList();
        return Stream.of(
                        task("À pourvoir", "VACANT", inState(seats, ReferentState.VACANT), ReferentItem::vacantSince),
                        task(
                                "Suite à préparer (60 jours)",
                                "ENDING",
                                inState(seats, ReferentState.ENDING),
                                ReferentItem::endsOn),
                        task("À confirmer pour l'année", "TO_CONFIRM", toConfirm, ReferentItem::confirmationDue))
                .filter(Objects::nonNull)
                .toList();
    }

    private HomeCardTask task(
            String what, String state, List<ReferentItem> seats, Function<ReferentItem, LocalDate> day) {
        if (seats.isEmpty()) {
            return null;
        }
        var due = seats.stream()
                .map(day)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        var more = seats.size() > NAMED ? " et " + French.count(seats.size() - NAMED, "autre") : "";
        var names =
                seats.stream().limit(NAMED).map(ReferentContributions::named).toList();
        return new HomeCardTask(
                what + " : " + French.count(seats.size(), "siège"),
                String.join(" ; ", names) + more + ".",
                due,
                due != null && due.isBefore(clock.today()),
                seats.size() == 1 ? PAGE + "/" + seats.get(0).id() : PAGE + "?state=" + state);
    }

    private static List<ReferentItem> inState(List<ReferentItem> seats, ReferentState state) {
        return seats.stream().filter(seat -> seat.state() == state).toList();
    }

    private static String named(ReferentItem seat) {
        return seat.structure().name() + ", " + seat.topicLabel().toLowerCase(java.util.Locale.FRENCH);
    }

    /** Who are the referents here? */
    @Override
    public List<TerritoryFact> of(String territory) {
        var place = territories.find(territory).orElse(null);
        if (place == null || !caller.has(Right.REFERENTS_READ) || !scope.readsInstance()) {
            return List.of();
        }
        var seats = repository.open(clock.today()).stream()
                .filter(seat -> ReferentTerritory.isOf(seat, place, tree))
                .toList();
        if (seats.isEmpty()) {
            return List.of();
        }
        var lines = seats.stream()
                .map(seat -> new TerritoryFactLine(named(seat), who(seat), PAGE + "/" + seat.id()))
                .toList();
        return List.of(new TerritoryFact(KEY, TITLE, held(seats), PAGE + "?territory=" + territory, lines));
    }

    /** Who holds the seat, or since when nobody does. */
    static String who(ReferentItem seat) {
        if (seat.state() == ReferentState.VACANT) {
            return seat.vacantSince() == null
                    ? "Siège vacant."
                    : "Siège vacant depuis le " + French.date(seat.vacantSince()) + ".";
        }
        var deputies = seat.deputies().isEmpty() ? "" : " ; suppléance : " + French.list(seat.deputies());
        return French.list(seat.holders()) + deputies;
    }

    @Override
    public Class<ReferentView> answers() {
        return ReferentView.class;
    }

    @Override
    public void require(ReferentView kept) {
        service.get(kept.id());
    }

    @Override
    public String what() {
        return "Anciens référents (nom, courriel, téléphone)";
    }

    @Override
    public Period kept() {
        return kept;
    }

    @Override
    public int erase(LocalDate before) {
        var forgotten = repository.forget(before, clock.today());
        forgotten.forEach(former -> audit.forget("referent-mandate", former.id()));
        forgotten.stream().map(ReferentRepository.Former::seatId).distinct().forEach(repository::touch);
        return forgotten.size();
    }

    @Override
    public String name() {
        return KEY;
    }

    @Override
    public int order() {
        return 30;
    }

    /** A seat of the set: people are roles, their addresses lead nowhere, nobody has a phone. */
    record DemoSeat(
            String structure, String topic, LocalDate confirmedOn, LocalDate leftOn, List<ReferentMandate> mandates) {}

    @Override
    public void load() {
        try (var in = getClass().getResourceAsStream("/demo/referents.json")) {
            for (var seat : mapper.readValue(in, DemoSeat[].class)) {
                organisations.findByCode(seat.structure()).ifPresent(structure -> load(seat, structure));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(DemoSeat seat, OrganisationCard structure) {
        var opened = seat.mandates().get(0).startsOn();
        var id = service.open(structure.id(), seat.topic(), at(opened, 9));
        for (var mandate : seat.mandates()) {
            var named = service.appoint(id, mandate, at(opened, 10));
            if (seat.leftOn() != null) {
                service.leave(id, named, new CreateDeparture(seat.leftOn(), "Mobilité"), at(seat.leftOn(), 9));
            }
        }
        if (seat.confirmedOn() != null) {
            service.confirm(id, null, seat.confirmedOn(), at(seat.confirmedOn(), 9));
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
    }
}
