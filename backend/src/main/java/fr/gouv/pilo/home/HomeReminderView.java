package fr.gouv.pilo.home;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Une relance.")
record HomeReminderView(@Schema(description = "À qui.") String recipientName) {}
