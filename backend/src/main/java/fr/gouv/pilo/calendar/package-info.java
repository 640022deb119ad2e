/**
 * Calendars that programs subscribe to (agendas) : the one of the public events, by audience, and one of each person who
 * asks for it, read by a secret address. Nobody writes here but the subscriber, who renews the address and revokes it.
 */
package fr.gouv.pilo.calendar;
