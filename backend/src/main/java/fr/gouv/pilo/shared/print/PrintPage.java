package fr.gouv.pilo.shared.print;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * What is to be printed.
 *
 * @param name of the file, without its extension
 * @param on when it says to have been made: the same content of the same instant is the same file
 * @param template includes {@code print/page}
 */
public record PrintPage(String name, Instant on, TemplateInstance template) {}
