package fr.gouv.pilo.event;

/** What a file of a list is: there is one kind, which the pipeline of imports asks for. */
enum RosterFileKind {
    LIST
}
