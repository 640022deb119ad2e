package fr.gouv.pilo;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** The length of files and methods, as the compiler reads them. */
final class SourceForm {
    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 30;

    private SourceForm() {}

    /** @return what is longer than the house allows, as "File.java method: lines" */
    static List<String> tooLong(Path sources) throws IOException {
        var found = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(sources);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            var paths = files.filter(file -> file.toString().endsWith(".java")).toList();
            if (paths.isEmpty()) {
                throw new IllegalArgumentException(sources + " holds no source");
            }
            for (var path : paths) {
                var lines = Files.readAllLines(path).size();
                if (lines > FILE_LINES) {
                    found.add("%s: %d".formatted(path.getFileName(), lines));
                }
            }
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                unit.accept(new LongMethods(unit, positions, found), null);
            }
        }
        return found;
    }

    /**
     * A method from its return type to its last brace. Annotations, which the contract needs, do not count; a record that is
     * filled one property a line counts as one: that is a table, not logic.
     */
    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && method.getReturnType() != null) {
                var lines = line(positions.getEndPosition(unit, method))
                        - line(positions.getStartPosition(unit, method.getReturnType()))
                        + 1
                        - filledRecords(method.getBody());
                if (lines > METHOD_LINES) {
                    var file = Path.of(unit.getSourceFile().getName()).getFileName();
                    found.add("%s %s: %d".formatted(file, method.getName(), lines));
                }
            }
            return super.visitMethod(method, nothing);
        }

        /** @return the lines that calls of constructors take beyond their first */
        private long filledRecords(Tree body) {
            var more = new long[1];
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree call, Void nothing) {
                    if (call.getClassBody() != null) {
                        return super.visitNewClass(call, nothing);
                    }
                    more[0] +=
                            line(positions.getEndPosition(unit, call)) - line(positions.getStartPosition(unit, call));
                    return null;
                }
            }.scan(body, null);
            return more[0];
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
