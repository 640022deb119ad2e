/** Time: the business date (which a demonstration may set) apart from the real clock (tokens, audit, TLS). */
package fr.gouv.pilo.shared.time;
