/** RFC 9457 problems: the one shape of every failure that reaches a route, in French for the person who reads it. */
package fr.gouv.pilo.shared.problem;
