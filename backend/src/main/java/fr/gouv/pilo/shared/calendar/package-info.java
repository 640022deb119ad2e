/**
 * Calendars as RFC 5545 writes them (agendas): what mails carry (RFC 5546) and what programs subscribe to. Written here, a
 * page of code, since what is written must be folded by octets and say the hours of Paris; two libraries read it in tests.
 */
package fr.gouv.pilo.shared.calendar;
