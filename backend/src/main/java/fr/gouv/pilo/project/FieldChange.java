package fr.gouv.pilo.project;

/** One field that changed, as text: what the history keeps. */
record FieldChange(String field, String before, String after) {}
