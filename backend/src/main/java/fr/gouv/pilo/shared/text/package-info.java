/** How numbers and dates are written in a French sentence, and how a typed line is kept. */
package fr.gouv.pilo.shared.text;
