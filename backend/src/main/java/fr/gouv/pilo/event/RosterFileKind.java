package fr.gouv.pilo.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file of a list is: there is one kind, which the pipeline of imports asks for. */
@Schema(name = "RegistrationImportFileKind")
enum RosterFileKind {
    LIST
}
