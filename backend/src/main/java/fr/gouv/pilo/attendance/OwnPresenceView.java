package fr.gouv.pilo.attendance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce qui est répondu, que l'adresse soit inscrite ou non.")
record OwnPresenceView(
        @Schema(
                description = "Phrase pour la personne.",
                examples = "Si cette adresse est inscrite à distance, votre présence est notée.")
        String message) {}
