/**
 * Lists: one method, four formats. JSON answers a page ({@code items,total,limit,offset,nextSince} and Link); CSV, XLSX
 * and NDJSON stream all rows of the same filters by cursor, in constant memory.
 */
package fr.gouv.pilo.shared.page;
