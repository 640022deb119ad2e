package fr.gouv.pilo.chorus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ChorusNoticeItem",
        description = "Ce que l'import laisse de côté, ou lit d'une façon qu'il faut savoir.")
record ChorusNotice(
        @Schema(
                description = "Phrase pour la personne qui importe.",
                examples = "Fichier « ae.csv » : 3 lignes de total ont été laissées.")
        String sentence) {}
