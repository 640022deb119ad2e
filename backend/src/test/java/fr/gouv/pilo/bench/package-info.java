/** {@code make bench}: the promises of performance, side by side with plain SQL on the same database. Run by name only. */
package fr.gouv.pilo.bench;
