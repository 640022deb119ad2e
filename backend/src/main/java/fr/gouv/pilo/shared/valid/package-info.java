/** How the constraints on what is sent are counted. */
package fr.gouv.pilo.shared.valid;
