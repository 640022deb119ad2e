/** What is the same has the same digest, which does not tell what it is of. */
package fr.gouv.pilo.shared.digest;
