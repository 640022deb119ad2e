package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ImportNoticeItem",
        description =
                "Ce que l'import laisse de côté, ou lit d'une façon qu'il faut savoir, sans être refusé pour autant.")
record ImportNotice(
        @Schema(
                description = "Code de l'indicateur ; null pour ce qui regarde un fichier.",
                nullable = true,
                examples = "IND-304")
        String indicator,

        @Schema(
                description = "Phrase pour la personne qui importe.",
                examples =
                        "Le fichier décrit IND-304 autrement que Pil'O (sens : baisse au lieu de hausse) : les réglages actuels sont gardés.")
        String sentence) {
    static ImportNotice of(IntakeNotice kept) {
        return new ImportNotice(kept.about(), kept.sentence());
    }

    IntakeNotice kept() {
        return new IntakeNotice(indicator, sentence);
    }
}
