package fr.gouv.pilo.event;

/** A link that is typed. */
final class WebLink {
    static final String FORM_SAID = "Un lien commence par https://, sans espace.";

    private WebLink() {}
}
