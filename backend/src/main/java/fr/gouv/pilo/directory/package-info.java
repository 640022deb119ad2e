/**
 * The directory (annuaire): the tree of territories and the organisations, reference data loaded at start from the
 * public sources that each row names. Everybody signed in reads here; administrators complete the organisations, and
 * the demonstration set adds its fictitious carriers through {@link fr.gouv.pilo.directory.Organisations}.
 */
package fr.gouv.pilo.directory;
