/** Work that waits in rows: own threads that take it turn by turn, and how long a row waits before it is tried again. */
package fr.gouv.pilo.shared.queue;
