package fr.gouv.pilo.shared.contribution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one room says on the home page.
 *
 * @param changes as many as are shown at most
 * @param roadmap null for all rooms but one
 */
public record HomePart(
        First<HomeTaskItem> tasks,
        First<HomeAlertItem> alerts,
        List<HomeFigureItem> figures,
        First<HomeProjectItem> projects,
        List<HomeChangeItem> changes,
        HomeRoadmap roadmap) {
    /** How a room calls its kinds of tasks, acts, objects and figures: its own words, which no list closes. */
    public static final String CODE = "^[A-Z][A-Z0-9_]{1,49}$";

    public static final HomePart NONE = new HomePart(First.none(), First.none(), List.of(), First.none(), List.of());

    /** Of a room that tells nothing of the roadmap. */
    public HomePart(
            First<HomeTaskItem> tasks,
            First<HomeAlertItem> alerts,
            List<HomeFigureItem> figures,
            First<HomeProjectItem> projects,
            List<HomeChangeItem> changes) {
        this(tasks, alerts, figures, projects, changes, null);
    }

    public static HomePart ofFigures(List<HomeFigureItem> figures) {
        return new HomePart(First.none(), First.none(), figures, First.none(), List.of());
    }

    /**
     * The first of them, as many as are shown at least.
     *
     * @param count their number in all
     * @param late of which are late
     */
    public record First<T>(List<T> items, long count, long late) {
        public First(List<T> items, long count) {
            this(items, count, 0);
        }

        public static <T> First<T> none() {
            return new First<>(List.of(), 0);
        }
    }

    /** An act that awaits the caller. */
    @Schema(description = "Une chose à faire.")
    public record HomeTaskItem(
            @Schema(
                    pattern = CODE,
                    description = "Nature de ce qui est attendu, propre à son domaine : la liste n'est pas fermée.",
                    examples = "MILESTONE")
            String kind,

            @Schema(description = "Objet concerné.", examples = "Suivi des visites de terrain – démonstration")
            String title,

            @Schema(description = "Ce qui est attendu, en une phrase.")
            String sentence,

            @Schema(nullable = true, description = "Échéance.")
            LocalDate dueDate,

            @Schema(description = "Vrai si l'échéance est passée.")
            boolean late,

            @Schema(
                    pattern = CODE,
                    description = "Nature de l'objet : la liste n'est pas fermée.",
                    examples = "PROJECT")
            String objectType,

            @Schema(description = "Clé de l'objet.", examples = "PRJ-2026-010")
            String objectKey,

            @Schema(
                    description = "Adresse de l'objet, dans l'application.",
                    examples = "/projets/PRJ-2026-010?onglet=jalons")
            String path,

            @Schema(description = "Territoire concerné, pour un indicateur.", nullable = true, examples = "DEPT-46")
            String territory,

            @Schema(
                    nullable = true,
                    pattern = CODE,
                    description =
                            "Ce que le compte appelant peut y faire : la liste n'est pas fermée ; null s'il ne fait que lire.",
                    examples = "SIGN_STATUS")
            String act,

            @Schema(nullable = true, description = "Son nom, sur un bouton.", examples = "Faire le point")
            String actLabel,

            @Schema(
                    nullable = true,
                    description = "Adresse où le faire, dans l'application ; null s'il se fait dans la liste même.",
                    examples = "/projets/PRJ-2026-010/point")
            String actPath,

            @Schema(nullable = true, description = "Le jalon dont il s'agit.", examples = "Première livraison")
            String milestone) {
        /**
         * @param act null for who only reads
         * @param milestone null when it is none
         */
        public HomeTaskItem(
                String kind,
                String title,
                String sentence,
                LocalDate dueDate,
                boolean late,
                HomeObject object,
                String territory,
                HomeAct act,
                String milestone) {
            this(
                    kind,
                    title,
                    sentence,
                    dueDate,
                    late,
                    object.type(),
                    object.key(),
                    object.path(),
                    territory,
                    act == null ? null : act.code(),
                    act == null ? null : act.label(),
                    act == null ? null : act.path(),
                    milestone);
        }
    }

    @Schema(description = "Une alerte.")
    public record HomeAlertItem(
            @Schema(description = "Titre court.", examples = "LOC-008 · Lozère")
            String title,

            @Schema(description = "Ce qui ne va pas, en une phrase.")
            String sentence,

            @Schema(
                    pattern = CODE,
                    description = "Nature de l'objet : la liste n'est pas fermée.",
                    examples = "INDICATOR")
            String objectType,

            String objectKey,

            @Schema(
                    description = "Adresse de l'objet, dans l'application.",
                    examples = "/indicateurs/LOC-008?territoire=DEPT-48")
            String path,

            @Schema(nullable = true, examples = "DEPT-48") String territory) {
        public HomeAlertItem(String title, String sentence, HomeObject object, String territory) {
            this(title, sentence, object.type(), object.key(), object.path(), territory);
        }
    }

    @Schema(description = "Un projet que le compte porte.")
    public record HomeProjectItem(
            @Schema(examples = "PRJ-2026-010") String code,

            @Schema(examples = "Suivi des visites de terrain – démonstration")
            String title,

            @Schema(ref = "Stage") String stage,

            @Schema(description = "Le nom de l'étape.", examples = "Conception et prototypage")
            String stageLabel,

            @Schema(ref = "Weather") String weather,

            @Schema(nullable = true, description = "Prochain jalon à atteindre.", examples = "Première livraison")
            String nextMilestone,

            @Schema(nullable = true, description = "Date prévue de ce jalon.")
            LocalDate nextMilestoneOn,

            @Schema(description = "Vrai si cette date est passée.")
            boolean late) {}

    /** @param previousValue null when nothing was known that day: it is not 0 */
    @Schema(description = "Un chiffre, avec ce qu'il compte et ce qu'il était 30 jours plus tôt.")
    public record HomeFigureItem(
            @Schema(
                    pattern = CODE,
                    description = "Nature du chiffre, propre à son domaine : la liste n'est pas fermée.",
                    examples = "RUNNING_PROJECTS")
            String code,

            @Schema(description = "Ce que le chiffre compte.", examples = "Projets en cours")
            String label,

            @JsonIgnore int rank,

            @Schema(
                    nullable = true,
                    description =
                            "Adresse, dans l'application, de ce qu'il compte (« #… » : sur l'accueil même) ; null s'il n'est détaillé nulle part.",
                    examples = "/projets?stage=CADRAGE")
            String path,

            @Schema(description = "Le chiffre.", examples = "22")
            String value,

            @Schema(description = "Son contexte, en une phrase.")
            String detail,

            @Schema(
                    nullable = true,
                    description =
                            "Ce que le chiffre était à la fin de previousOn, sur ce que le compte lit aujourd'hui ; null si rien n'était connu ce jour-là.",
                    examples = "23")
            String previousValue,

            @Schema(
                    nullable = true,
                    description =
                            "Le jour auquel le chiffre est comparé : 30 jours plus tôt ; null pour un chiffre dont rien n'est gardé.")
            LocalDate previousOn,

            @Schema(
                    nullable = true,
                    description = "Contexte de l'ancien chiffre, en une phrase, s'il comptait sur une autre base.",
                    examples = "Sur 104 taux alors.")
            String previousDetail,

            @Schema(nullable = true, description = "Évolution depuis ce jour ; null sans ancien chiffre.")
            HomeMove change,

            @Schema(
                    nullable = true,
                    description =
                            "Ce que vaut cette évolution : meilleure, moins bonne, ou ni l'une ni l'autre (aussi quand la base a changé) ; null sans ancien chiffre.")
            HomeVerdict verdict) {
        /** Of which nothing is known of another day. */
        HomeFigureItem(HomeFigure figure, long now, String detail, LocalDate day) {
            this(
                    figure.code(),
                    figure.label(),
                    figure.rank(),
                    figure.path(),
                    String.valueOf(now),
                    detail,
                    null,
                    day,
                    null,
                    null,
                    null);
        }
    }

    @Schema(description = "Un changement récent.")
    public record HomeChangeItem(
            Instant at,
            @Schema(description = "Ce qui a changé.") String sentence,

            @Schema(nullable = true, description = "Qui l'a fait.")
            String author,

            @Schema(pattern = CODE, description = "Nature de l'objet : la liste n'est pas fermée.", examples = "IMPORT")
            String objectType,

            String objectKey,

            @Schema(description = "Adresse de l'objet, dans l'application.", examples = "/projets/PRJ-2026-010")
            String path) {
        public HomeChangeItem(Instant at, String sentence, String author, HomeObject object) {
            this(at, sentence, author, object.type(), object.key(), object.path());
        }
    }
}
