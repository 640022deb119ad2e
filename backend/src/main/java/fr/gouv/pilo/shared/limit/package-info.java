/** How many requests one caller may send in a minute, so that a noisy one does not slow the others (F17). */
package fr.gouv.pilo.shared.limit;
