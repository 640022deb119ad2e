package fr.gouv.pilo.funding;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverDecision;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverOpening;
import fr.gouv.pilo.funding.DemoFundingFile.DemoCarryOver;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The schemes of the set, their lines, and what opened and moved credits from 2024 to 2026. */
@ApplicationScoped
class DemoFunding implements DemoPart {
    private final SchemeService schemes;
    private final LineService lines;
    private final MovementService movements;
    private final CarryOverService carryOvers;
    private final CarryOverRepository requests;
    private final ClosingService closings;
    private final ForecastService forecasts;
    private final Books books;
    private final ObjectMapper mapper;

    DemoFunding(
            SchemeService schemes,
            LineService lines,
            MovementService movements,
            CarryOverService carryOvers,
            CarryOverRepository requests,
            ClosingService closings,
            ForecastService forecasts,
            Books books,
            ObjectMapper mapper) {
        this.schemes = schemes;
        this.lines = lines;
        this.movements = movements;
        this.carryOvers = carryOvers;
        this.requests = requests;
        this.closings = closings;
        this.forecasts = forecasts;
        this.books = books;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        var file = DemoFundingFile.read(mapper);
        Map<String, UUID> ids = new HashMap<>();
        file.schemes().forEach(scheme -> schemes.define(scheme, true));
        file.lines().forEach(one -> ids.put(one.key(), lines.define(one.line(), null)));
        books.open();
        file.movements()
                .forEach(one ->
                        movements.move(one.form(ids.get(one.line()), ids.get(one.target())), at(one.knownOn()), null));
        file.carryOvers().forEach(one -> carry(one, ids.get(one.line())));
        file.forecasts().forEach(forecasts::define);
        closings.define(
                file.closing().year(),
                file.closing().programme(),
                file.closing().dates());
    }

    private void carry(DemoCarryOver one, UUID line) {
        var id = carryOvers.request(
                new CreateCarryOver(line, one.ledger(), one.amount(), one.requestedOn(), one.reason()), null);
        if (one.openedOn() != null) {
            carryOvers.decide(
                    view(id), new CreateCarryOverDecision(one.decidedOn(), null, "Arrêté de report (démonstration)"));
            carryOvers.open(view(id), new CreateCarryOverOpening(one.openedOn(), null, null), at(one.openedOn()), null);
        }
    }

    /** A loader sees all. */
    private CarryOverView view(UUID id) {
        return requests.view(id, "true").orElseThrow();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
    }
}
