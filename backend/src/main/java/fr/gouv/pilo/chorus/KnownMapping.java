package fr.gouv.pilo.chorus;

import fr.gouv.pilo.chorus.ChorusMappingView.ChorusColumnItem;
import fr.gouv.pilo.chorus.ChorusMappingView.ChorusConstantItem;
import java.util.List;

/** What a person said of the columns of files that have the same names. */
record KnownMapping(String signature, List<ChorusColumnItem> columns, List<ChorusConstantItem> constants) {}
