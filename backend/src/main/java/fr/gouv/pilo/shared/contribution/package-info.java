/**
 * Contribution points (house.md §2): {@code shared} asks a question as a small interface, a room answers it with one
 * bean, and the rooms at the top of the house gather the answers without importing anybody.
 */
package fr.gouv.pilo.shared.contribution;
