/**
 * The prefect's roadmap (feuille de route): three years, its priority policies (politiques prioritaires) and structuring
 * projects (projets structurants), the indicators that belong to each, and the rate of each in every territory (R9, R10).
 *
 * <p>The mission lead defines it; an indicator that arrives without a priority joins the one of its theme. Membership and
 * weights are versioned by knowledge time, so that a rate can be asked for as it was known on any day.
 */
package fr.gouv.pilo.roadmap;
