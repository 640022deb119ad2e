package fr.gouv.pilo.measurement;

/** An import was checked, refused, applied or undone. Fired inside the writing transaction. */
record ImportMoved(ImportStatus status) {}
