/**
 * Documents to keep or to sign: one template, one PDF that can be read aloud (PDF/UA-1), whose fonts are in it and that
 * asks nothing of anybody. A room gives a template of its own within {@code print/page}.
 */
package fr.gouv.pilo.shared.print;
