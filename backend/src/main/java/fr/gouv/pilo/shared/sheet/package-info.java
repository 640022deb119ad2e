/**
 * Sheets, in and out. In: CSV and XLSX files read row by row in constant memory, whatever they hold; every refusal says in
 * French what is wrong and where; the limits are those of promises.md S19. Out: one column says how its cells read to a
 * script and to a person, in CSV and in XLSX, written as the rows come.
 */
package fr.gouv.pilo.shared.sheet;
