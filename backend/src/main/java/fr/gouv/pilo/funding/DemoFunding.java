package fr.gouv.pilo.funding;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverDecision;
import fr.gouv.pilo.funding.CarryOverActs.CreateCarryOverOpening;
import fr.gouv.pilo.funding.DemoFundingFile.DemoCarryOver;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.document.DocumentOwner;
import fr.gouv.pilo.shared.document.Documents;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The schemes of the set, their lines, and what opened and moved credits from 2024 to 2026. */
@ApplicationScoped
class DemoFunding implements DemoPart {
    /** The month in which the notes of the year's end come. */
    private static final int TYPED_IN = 10;

    private static final String NOTE = """
            Note de fin de gestion (fictive, jeu de démonstration)
            Dernier engagement juridique : 4 décembre 2026
            Dernier service fait : 11 décembre 2026
            Dernière demande de paiement : 15 décembre 2026
            Bascule des EJ non soldés : 18 décembre 2026
            """;

    private final SchemeService schemes;
    private final LineService lines;
    private final MovementService movements;
    private final CarryOverService carryOvers;
    private final CarryOverRepository requests;
    private final ClosingService closings;
    private final ForecastService forecasts;
    private final Books books;
    private final Documents documents;
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
            Documents documents,
            ObjectMapper mapper) {
        this.schemes = schemes;
        this.lines = lines;
        this.movements = movements;
        this.carryOvers = carryOvers;
        this.requests = requests;
        this.closings = closings;
        this.forecasts = forecasts;
        this.books = books;
        this.documents = documents;
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
        requests.knownAt(at(LocalDate.of(file.closing().year(), TYPED_IN, 1)));
        file.forecasts().forEach(forecasts::define);
        closings.define(
                file.closing().year(),
                file.closing().programme(),
                file.closing().dates());
        requests.knownAt(null);
        documents.store(
                new DocumentOwner(
                        "closing-dates",
                        file.closing().year() + "-" + file.closing().programme()),
                "note-de-fin-de-gestion-fictive.txt",
                new ByteArrayInputStream(NOTE.getBytes(StandardCharsets.UTF_8)));
    }

    private void carry(DemoCarryOver one, UUID line) {
        requests.knownAt(at(one.requestedOn()));
        var id = carryOvers.request(
                new CreateCarryOver(line, one.ledger(), one.amount(), one.requestedOn(), one.reason()), null);
        if (one.openedOn() != null) {
            requests.knownAt(at(one.decidedOn()));
            carryOvers.decide(
                    view(id), new CreateCarryOverDecision(one.decidedOn(), null, "Arrêté de report (démonstration)"));
            requests.knownAt(at(one.openedOn()));
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
