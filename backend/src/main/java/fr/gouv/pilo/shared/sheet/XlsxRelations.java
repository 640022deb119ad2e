package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.XlsxText.advance;
import static fr.gouv.pilo.shared.sheet.XlsxText.attribute;
import static fr.gouv.pilo.shared.sheet.XlsxText.starts;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Where one part of a package says that its other parts are: their names are the writer's choice.
 *
 * @param byId names of parts
 * @param byKind the first part of each kind, such as "styles": the last word of the relation's type, whose beginning is
 *     another in the strict form of the standard
 */
record XlsxRelations(Map<String, String> byId, Map<String, String> byKind) {
    private static final int MAX_RELATIONS = 10_000;
    private static final int MAX_ID = 255;
    private static final int MAX_TARGET = 2_000;
    /** Of all that is kept: as many long targets as relations would weigh more than a reading may. */
    private static final int MAX_CHARACTERS = 2_000_000;

    /** @param source name of the part that speaks; empty for the package itself */
    static XlsxRelations of(XlsxPackage file, String source) throws IOException, XMLStreamException {
        var name = source.lastIndexOf('/') + 1;
        var folder = source.substring(0, name);
        var relations = new XlsxRelations(new HashMap<>(), new HashMap<>());
        var xml = file.part(folder + "_rels/" + source.substring(name) + ".rels");
        var characters = 0;
        while (xml != null && advance(xml)) {
            var target = starts(xml, "Relationship") ? attribute(xml, "Target") : null;
            if (target != null && !"External".equals(attribute(xml, "TargetMode"))) {
                var id = attribute(xml, "Id");
                var type = attribute(xml, "Type");
                characters += modest(id, MAX_ID) + modest(type, MAX_TARGET) + modest(target, MAX_TARGET);
                modest(characters, MAX_CHARACTERS);
                relations.add(id, type, part(file, folder, target));
            }
        }
        return relations;
    }

    private void add(String id, String type, String part) {
        byId.putIfAbsent(id, part);
        if (type != null) {
            byKind.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
        }
        modest(Math.max(byId.size(), byKind.size()), MAX_RELATIONS);
    }

    private static int modest(String text, int most) {
        return text == null ? 0 : modest(text.length(), most);
    }

    private static int modest(int found, int most) {
        if (found > most) {
            throw new UnreadableSheetException(
                    "file-limit",
                    "Le classeur a des parties liées entre elles trop nombreuses, ou aux noms démesurés ; il n'a pas été lu.");
        }
        return found;
    }

    /** A target is written from the folder of its source; some writers write it from the root without saying so. */
    private static String part(XlsxPackage file, String folder, String target) {
        var slashed = target.replace('\\', '/');
        if (slashed.startsWith("/")) {
            return known(file, slashed.substring(1), slashed.substring(1));
        }
        var below = flat(folder + slashed);
        return known(file, below, flat(slashed));
    }

    private static String known(XlsxPackage file, String name, String otherwise) {
        if (file.has(name)) {
            return name;
        }
        var decoded = decoded(name);
        if (file.has(decoded)) {
            return decoded;
        }
        return file.has(otherwise) ? otherwise : name;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** Without the steps "." and "..". */
    private static String flat(String path) {
        var steps = new ArrayDeque<String>();
        for (var step : path.split("/")) {
            if ("..".equals(step)) {
                steps.pollLast();
            } else if (!step.isEmpty() && !".".equals(step)) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
