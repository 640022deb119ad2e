package fr.gouv.pilo.spending;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "L'atterrissage et l'échéancier tels qu'ils sont, et tels qu'ils seraient : rien n'est enregistré.")
record LandingSimulationView(
        @Schema(description = "L'atterrissage réel.") BudgetLandingView landing,

        @Schema(description = "L'atterrissage avec les hypothèses.")
        BudgetLandingView simulatedLanding,

        @Schema(description = "L'échéancier réel.") PaymentScheduleView schedule,

        @Schema(description = "L'échéancier avec les hypothèses.")
        PaymentScheduleView simulatedSchedule) {}
