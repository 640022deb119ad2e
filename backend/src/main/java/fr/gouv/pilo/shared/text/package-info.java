/** How numbers and dates are written in a French sentence. */
package fr.gouv.pilo.shared.text;
