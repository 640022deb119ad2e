/**
 * The demonstration set (jeu de démonstration): a fictitious Incub'O whose figures reconcile. Each room
 * answers with its part, which goes in as people's acts would; this room loads each once and whole, in their order, and
 * imports none. Nothing of it is loaded outside the profile demo.
 */
package fr.gouv.pilo.demo;
