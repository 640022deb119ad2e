/**
 * Who came (émargement): at the door by a link for the day, without an account; by hand; from the file of a video tool; by
 * a code shown in session. Organisers of the event write, the bearer of the day's link ticks and nothing else. What is
 * noted of a registration as a whole stands with it, in the room of events.
 */
package fr.gouv.pilo.attendance;
