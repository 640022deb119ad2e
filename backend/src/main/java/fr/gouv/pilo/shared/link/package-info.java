/**
 * Signed links: one object, what may be done to it, until when; GET shows and changes nothing, a button acts: once, unless
 * its kind lasts. The address is derived from a row and a key, so that a mail may be made again; it is kept nowhere.
 */
package fr.gouv.pilo.shared.link;
