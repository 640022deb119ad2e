package fr.gouv.pilo.survey;

/** Why a survey takes no answer. Each sentence is the same for who had answered and for who had not. */
enum Shut {
    CLOSED(
            "Ce questionnaire est fermé",
            "Le questionnaire est fermé : il ne prend plus de réponse.",
            "Le questionnaire est fermé : rien n'a été enregistré. Une réponse déjà envoyée avant sa fermeture compte."),
    PAUSED(
            "Ce questionnaire est suspendu",
            "Le questionnaire est suspendu pour le moment. Vous pourrez revenir par le même lien.",
            "Le questionnaire est suspendu : rien n'a été enregistré. Vous pourrez revenir par le même lien ; une réponse déjà envoyée compte.");

    final String title;
    final String opened;
    final String sent;

    /**
     * @param opened to who opens the link
     * @param sent to who sends a form
     */
    Shut(String title, String opened, String sent) {
        this.title = title;
        this.opened = opened;
        this.sent = sent;
    }
}
