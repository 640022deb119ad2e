package fr.gouv.pilo.rate;

import java.math.BigDecimal;

/**
 * A rate before it is compared with others.
 *
 * @param measured whether there is a measurement here, or below for an aggregate: then the rate is listed, even null
 * @param coverage null unless the values are aggregated (R8)
 */
record Draft(boolean measured, RateInputs inputs, ProgressRate progress, BigDecimal previousRate, Coverage coverage) {

    boolean applicable() {
        return progress.rule().absence() != Absence.NOT_APPLICABLE;
    }
}
