package fr.gouv.pilo.shared.problem;

import java.util.Locale;

/**
 * All failures of the API. Each has a page at {@code /problems/<slug>} that says what happened and what to do.
 */
public enum ProblemCode {
    BAD_REQUEST(
            400,
            "Requête mal formée",
            "La demande ne peut pas être lue : un paramètre est inconnu ou mal écrit, ou le corps est absent ou n'est pas du JSON valide.",
            "Corrigez ce que le détail désigne, puis renvoyez la demande."),
    UNAUTHENTICATED(
            401,
            "Connexion nécessaire",
            "La demande ne porte pas de jeton valide : il manque, a expiré ou n'est pas destiné à Pil'O.",
            "Connectez-vous de nouveau, ou demandez un nouveau jeton."),
    FORBIDDEN(
            403,
            "Accès refusé",
            "Votre rôle ne permet pas cet acte.",
            "Si vous pensez en avoir besoin, demandez-le à la mission ou à l'administration de Pil'O."),
    NOT_FOUND(
            404,
            "Introuvable",
            "L'objet demandé n'existe pas, ou n'est pas dans votre périmètre.",
            "Vérifiez l'adresse ou l'identifiant."),
    METHOD_NOT_ALLOWED(
            405,
            "Méthode non admise",
            "Cette adresse n'admet pas cette méthode HTTP.",
            "Consultez le contrat de l'API."),
    NOT_ACCEPTABLE(
            406,
            "Format de réponse non disponible",
            "La réponse n'existe pas dans le format demandé par l'en-tête Accept.",
            "Demandez l'un des formats que le contrat annonce."),
    CONFLICT(
            409,
            "Conflit",
            "L'acte contredit une règle ou l'état présent de l'objet.",
            "Lisez le détail, rechargez l'objet, puis recommencez si l'acte a toujours un sens."),
    ALREADY_EXISTS(
            409,
            "Existe déjà",
            "Un objet porte déjà cette clé.",
            "Ouvrez l'objet existant ou choisissez une autre clé."),
    IN_PROGRESS(409, "Déjà en cours", "La même opération est en cours.", "Attendez sa fin puis relisez l'objet."),
    STALE(
            412,
            "Modifié entre-temps",
            "L'objet a changé depuis que vous l'avez lu ; rien n'a été enregistré.",
            "Rechargez l'objet, comparez, puis renvoyez vos changements avec le nouvel ETag."),
    TOO_LARGE(
            413,
            "Trop volumineux",
            "Le fichier ou le corps dépasse la taille admise.",
            "Réduisez-le ou découpez-le ; un fichier fait 10 Mo au plus."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Format non pris en charge",
            "Le corps de la demande n'est pas dans un format admis ici.",
            "Consultez le contrat de l'API pour le format attendu."),
    INVALID(
            422,
            "Données non valides",
            "Un ou plusieurs champs ne respectent pas les règles ; rien n'a été enregistré.",
            "Corrigez les champs désignés par « violations »."),
    KEY_REUSED(
            422,
            "Clé d'idempotence déjà utilisée",
            "La même clé a servi pour une demande différente.",
            "Employez une nouvelle clé pour une nouvelle demande."),
    PRECONDITION_REQUIRED(
            428,
            "Version attendue manquante",
            "Cet acte demande l'en-tête If-Match avec l'ETag de la version lue.",
            "Lisez l'objet, puis renvoyez la demande avec son ETag dans If-Match."),
    TOO_MANY_REQUESTS(
            429,
            "Trop de demandes",
            "Le nombre de demandes permis est dépassé.",
            "Attendez la durée annoncée par Retry-After."),
    INTERNAL(
            500,
            "Erreur interne",
            "Une erreur inattendue s'est produite ; elle est journalisée.",
            "Réessayez ; si l'erreur persiste, transmettez le « traceId » à l'administration."),
    UNAVAILABLE(
            503,
            "Momentanément indisponible",
            "Un service dont Pil'O dépend ne répond pas.",
            "Réessayez après la durée annoncée par Retry-After."),
    STORAGE_FULL(
            507,
            "Espace de stockage épuisé",
            "Le serveur n'a plus de place pour écrire ; rien n'a été enregistré.",
            "Prévenez l'administration ; la lecture reste possible.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemCode(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What happened, in French, for the page of this problem. */
    public String meaning() {
        return meaning;
    }

    /** What the reader can do about it, in French. */
    public String remedy() {
        return remedy;
    }
}
