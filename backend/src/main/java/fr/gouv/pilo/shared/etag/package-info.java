/**
 * Optimistic locking over HTTP: strong ETags on what is read and written, If-Match on what changes, 304 on re-reads;
 * and Location of what is created.
 */
package fr.gouv.pilo.shared.etag;
