package fr.gouv.pilo.rate;

import java.time.LocalDate;

/**
 * From where rates are looked at.
 *
 * @param today the day for annual targets and freshness: the business date, or the date asked
 */
record RateContext(Cycle cycle, LocalDate today, Geography geography) {}
