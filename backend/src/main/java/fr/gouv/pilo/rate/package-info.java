/**
 * Progress rates (taux d'avancement): from the initial, current and target values of an indicator in a territory to
 * its rate, its gap with the median, its trend, its freshness and its alerts, each with the explanation of how it was
 * obtained (R1–R6, R8, R11–R13, R16, R17, R19, R20 of the domain rules).
 *
 * <p>Nobody types here: the room follows the measurements. What is kept is the values that enter a rate, in the
 * transaction that changes them; all that depends on the day or on other territories is computed on reading.
 */
package fr.gouv.pilo.rate;
