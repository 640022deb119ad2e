package fr.gouv.pilo.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Codes et libellés français des projets.")
record NomenclaturesView(
        @Schema(description = "Programmes.") List<LabelItem> programmes,

        @Schema(description = "Axes des programmes qui en ont.")
        List<AxisItem> axes,

        @Schema(description = "Orientations.") List<LabelItem> orientations,
        @Schema(description = "Approches.") List<LabelItem> approaches,
        @Schema(description = "Étapes, dans l'ordre.") List<LabelItem> stages,

        @Schema(description = "Météos, de la meilleure à la moins bonne.")
        List<LabelItem> weathers) {

    @Schema(description = "Un code et son libellé.")
    record LabelItem(
            @Schema(description = "Code.", examples = "CADRAGE")
            String code,

            @Schema(description = "Libellé français.", examples = "Cadrage")
            String label) {}

    @Schema(description = "Un axe d'un programme.")
    record AxisItem(
            @Schema(description = "Programme.") Programme programme,

            @Schema(description = "Code.", examples = "AXE_1")
            String code,

            @Schema(description = "Libellé français.") String label) {}
}
