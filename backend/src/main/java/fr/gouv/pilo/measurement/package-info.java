/**
 * The values VI, VA and VC of indicators by territory and month (measurements), and the files that bring them (imports).
 * Values are only ever appended: an import that is undone is withdrawn at a knowledge time, so that what was known at any
 * past instant can still be read (R6, R17). Written by the mission lead, the assistant and the machines of the DITP; read
 * by all who read the roadmap.
 */
package fr.gouv.pilo.measurement;
