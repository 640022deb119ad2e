/**
 * The referents (référents): who answers for a topic in a structure. A seat (siège) is a structure × a topic; mandates say
 * who holds it or stands in, with co-holders, one main contact (contact principal) at a time, and a departure that is an act.
 * The mission and its assistant write; leadership, referents, colleagues and the DITP read. Phone numbers are for those who
 * write and for referents, everywhere; former holders are forgotten after a time that is a setting.
 */
package fr.gouv.pilo.referent;
