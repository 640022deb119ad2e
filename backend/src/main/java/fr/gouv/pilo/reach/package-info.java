/**
 * Reach (portée): how many of the State's agents the events reach, by département, service and quarter against headcounts
 * (effectifs), and the training hours of those who came. Headcounts are typed by the mission and the administrators with
 * their source and date; without one there is no rate (E3). Persons are random ids here, but for training hours, whose
 * names the mission and its assistant report to the platform of human resources (PFRH).
 */
package fr.gouv.pilo.reach;
