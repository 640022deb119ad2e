/**
 * Sheets that come in: CSV and XLSX files read row by row in constant memory, whatever they hold. Every refusal says in
 * French what is wrong and where; the limits are those of promises.md S19.
 */
package fr.gouv.pilo.shared.sheet;
