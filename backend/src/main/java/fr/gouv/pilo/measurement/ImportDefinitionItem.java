package fr.gouv.pilo.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qu'un import crée en plus des valeurs, et ce que son annulation en a fait.")
record ImportDefinitionItem(
        @Schema(description = "INDICATOR : un indicateur ; PRIORITY : une priorité, née de sa thématique.")
        Kind kind,

        @Schema(description = "Code.", examples = "IND-304") String code,
        @Schema(description = "Nom.") String name,

        @Schema(
                description =
                        "PLANNED : sera créé ; CREATED : créé ; WITHDRAWN : retiré avec l'annulation ; KEPT : gardé malgré l'annulation.")
        State state,

        @Schema(
                description = "Pourquoi il reste malgré l'annulation ; ou qu'il n'a été retiré que plus tard.",
                nullable = true,
                examples = "d'autres valeurs lui ont été données")
        String reason) {
    enum Kind {
        INDICATOR,
        PRIORITY
    }

    enum State {
        PLANNED,
        CREATED,
        WITHDRAWN,
        KEPT
    }

    ImportDefinitionItem in(State other) {
        return new ImportDefinitionItem(kind, code, name, other, reason);
    }
}
