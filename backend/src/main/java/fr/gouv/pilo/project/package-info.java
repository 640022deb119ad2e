/**
 * The portfolio of projects (projets): programme, stages (étapes, rule P1), signed status updates with their weather
 * (météo, rule R14), milestones (jalons), history. The mission writes here, and each project's lead its own; other
 * rooms come through {@link fr.gouv.pilo.project.Projects}.
 */
package fr.gouv.pilo.project;
