package fr.gouv.pilo.measurement;

import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.rate.RateFixture;
import java.util.Map;

/** The good calls of the values. */
public final class MeasurementCalls {
    private MeasurementCalls() {}

    /** @return the good call of an operation of the values; null for others */
    public static GoodCall good(String operation) {
        return "createMeasurement".equals(operation)
                ? GoodCall.sending(
                        Map.of(
                                "indicator",
                                RateFixture.local("SUM", "UP"),
                                "territory",
                                "DEPT-31",
                                "month",
                                "2026-10",
                                "type",
                                "CURRENT",
                                "value",
                                "12.5"),
                        "reason")
                : null;
    }
}
