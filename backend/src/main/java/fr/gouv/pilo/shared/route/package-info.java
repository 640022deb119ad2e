/** What the addresses of the product are: which methods each serves. */
package fr.gouv.pilo.shared.route;
