package fr.gouv.pilo.measurement;

/** An indicator as the metadata of the DITP describes it. */
record ImportedIndicator(
        String code,
        String name,
        String description,
        String theme,
        Direction direction,
        String unit,
        String unitShort) {}
