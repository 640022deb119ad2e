package fr.gouv.pilo.measurement;

import java.util.Arrays;
import java.util.Locale;

/** How files name the types of value: vi, va, vc. */
enum ExchangeType {
    VI(MeasurementType.INITIAL),
    VA(MeasurementType.CURRENT),
    VC(MeasurementType.TARGET);

    private final MeasurementType type;

    ExchangeType(MeasurementType type) {
        this.type = type;
    }

    /** @return the name, in lower case */
    static String of(MeasurementType type) {
        return values()[type.ordinal()].name().toLowerCase(Locale.ROOT);
    }

    /** @return null if the text, in any case, is none of them */
    static MeasurementType read(String text) {
        return Arrays.stream(values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .map(value -> value.type)
                .findFirst()
                .orElse(null);
    }
}
