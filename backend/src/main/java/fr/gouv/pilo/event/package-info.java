/**
 * Events (événements): workshops, trainings, conferences, webinars, visits, network meetings and committees, from their
 * announcement to the day itself; who comes, who waits for a seat, and why. The mission and its assistant write, referents
 * their own on their territories, colleagues those that they co-organise; others read what is published. Names of those
 * who come are for organisers alone.
 */
package fr.gouv.pilo.event;
