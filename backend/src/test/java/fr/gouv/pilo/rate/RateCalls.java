package fr.gouv.pilo.rate;

import static fr.gouv.pilo.GoodCall.on;

import fr.gouv.pilo.GoodCall;
import java.util.Map;

/** The good calls of the room. */
public final class RateCalls {
    private static final String VALUE = "D31;2022-01-01;vi;0";

    private RateCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "explainRate", "getRateTrajectory" ->
                on(Map.of(), Map.of("indicator", RateFixture.national(VALUE), "territory", "DEPT-31"));
            case "listRateDifferences" ->
                on(Map.of("id", RateFixture.add(RateFixture.national(VALUE), "D31;2024-01-01;va;25")));
            default -> null;
        };
    }
}
