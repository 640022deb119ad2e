/**
 * The demonstration set (jeu de démonstration): a fictitious Incub'O whose figures reconcile. It goes in through the
 * facades of the rooms, as people's acts would, each part once and whole. Nobody else writes here, and nothing of it
 * is loaded outside the profile demo.
 */
package fr.gouv.pilo.demo;
