/** Plain SQL for lists and heavy reads, in the caller's transaction if there is one. For repositories only. */
package fr.gouv.pilo.shared.db;
