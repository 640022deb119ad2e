/**
 * Indicators (indicateurs): the nation's, which the files of the DITP bring, and the region's own; with their settings by
 * knowledge time, and where they stand. Whoever writes what enters a rate does so under the one lock that stands here
 * ({@link fr.gouv.pilo.indicator.Knowledge}). Written by the mission lead and with imports; read by all who read the
 * roadmap.
 */
package fr.gouv.pilo.indicator;
