package fr.gouv.pilo.event;

enum RegistrationOrigin {
    PUBLIC,
    ORGANISER,
    IMPORT
}
