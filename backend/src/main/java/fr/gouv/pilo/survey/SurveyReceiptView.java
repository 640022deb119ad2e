package fr.gouv.pilo.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui est dit à qui a répondu.")
record SurveyReceiptView(
        @Schema(description = "Phrase pour la personne.", examples = "Votre réponse est enregistrée, sans votre nom.")
        String message) {}
