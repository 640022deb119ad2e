/** How many requests one caller may send in a minute (F17), and how much heavy work is done at once: a noisy one does not slow the others. */
package fr.gouv.pilo.shared.limit;
