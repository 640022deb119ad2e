package fr.gouv.pilo.measurement;

/** An import was checked, refused, applied, undone or abandoned. Fired inside the writing transaction. */
record ImportMoved(ImportStatus status) {}
