package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;

import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.rate.RateFixture;
import java.util.Map;

/** The good calls of the imports. */
public final class ImportCalls {
    private static final String VALUE = "D31;2022-01-01;vi;0";
    private static final String OTHER = "D31;2024-01-01;va;25";

    private ImportCalls() {}

    /** @return the good call of an operation of the imports; null for others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "checkMeasurementImport" -> sending(files(RateFixture.nextNational()), null);
            case "getMeasurementImport",
                    "listMeasurementImportChanges",
                    "listMeasurementImportIssues",
                    "applyMeasurementImport",
                    "abandonMeasurementImport" -> on(Map.of("id", checked()));
            case "getMeasurementImportFile" -> on(Map.of("id", checked(), "position", 0));
            case "reverseMeasurementImport" -> on(Map.of("id", RateFixture.add(RateFixture.national(VALUE), OTHER)));
            default -> null;
        };
    }

    private static String checked() {
        return RateFixture.checked(RateFixture.national(VALUE), OTHER);
    }

    private static Map<String, Object> files(String code) {
        return Map.of("files", ImportFixture.exchange(code + ";" + VALUE), "metadata", ImportFixture.metadata(code));
    }
}
