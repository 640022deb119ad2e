/** Files that are kept in the database, sent slice by slice: memory and connections do not depend on how they are read. */
package fr.gouv.pilo.shared.download;
