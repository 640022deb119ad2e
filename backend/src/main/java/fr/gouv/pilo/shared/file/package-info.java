/** Files as they are sent: their names made harmless, their size bounded, what they are told from their bytes. */
package fr.gouv.pilo.shared.file;
