package fr.gouv.pilo.project;

/** The weathers that a person may declare (R14): the other two come of themselves and are no choice. */
enum TypedWeather {
    SOLEIL,
    COUVERT,
    NUAGE,
    ORAGE;

    Weather weather() {
        return Weather.valueOf(name());
    }
}
