/**
 * Documents attached to the objects of rooms: at most 10 MB, of a few kinds told from their content, kept in the database
 * with their SHA-256, given back under their own name as an attachment. No address of its own: a room's resource offers
 * them under its own, with its own rights.
 */
package fr.gouv.pilo.shared.document;
