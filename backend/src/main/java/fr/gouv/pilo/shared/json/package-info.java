/** JSON: decimals are strings on the way in and out, unknown properties are refused, depth and length are bounded. */
package fr.gouv.pilo.shared.json;
