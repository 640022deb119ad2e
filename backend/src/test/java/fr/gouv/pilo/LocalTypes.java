package fr.gouv.pilo;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Local declarations that spell a type which the value has by itself, as the compiler sees it: there {@code var} serves.
 * Where the declared type says more (a wider one, a diamond's, a lambda's), it stays.
 */
final class LocalTypes {
    private static final Set<Tree.Kind> HOLDERS =
            Set.of(Tree.Kind.BLOCK, Tree.Kind.CASE, Tree.Kind.FOR_LOOP, Tree.Kind.TRY);

    private LocalTypes() {}

    /**
     * @param classpath with the classes that the sources beside were compiled to
     * @return each as "File.java:line type name"
     */
    static List<String> spelled(Path root, String classpath) throws IOException {
        var sources = new ArrayList<Path>();
        try (var files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(root + " holds no source");
        }
        try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            var declaring = new ArrayList<Path>();
            for (var unit : task(manager, sources, classpath).parse()) {
                if (!locals(unit).isEmpty()) {
                    declaring.add(Path.of(unit.getSourceFile().toUri()));
                }
            }
            // What types the values have takes most of the time: it is asked of the sources that declare some alone.
            return declaring.isEmpty() ? List.of() : spelled(task(manager, declaring, classpath));
        }
    }

    private static JavacTask task(StandardJavaFileManager manager, List<Path> sources, String classpath) {
        return (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        manager,
                        null,
                        List.of("-proc:none", "-Xlint:none", "-implicit:none", "-cp", classpath),
                        null,
                        manager.getJavaFileObjectsFromPaths(sources));
    }

    private static List<String> spelled(JavacTask task) throws IOException {
        var found = new ArrayList<TreePath>();
        for (var unit : task.parse()) {
            found.addAll(locals(unit));
        }
        task.analyze();
        var trees = Trees.instance(task);
        return found.stream()
                .filter(local -> sameByItself(local, task, trees))
                .filter(local -> !declaredWithOthers(local, trees))
                .map(local -> told(local, trees))
                .toList();
    }

    /** Before the types are known: afterwards var has one too. */
    private static List<TreePath> locals(CompilationUnitTree unit) {
        var found = new ArrayList<TreePath>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree local, Void nothing) {
                var holder = getCurrentPath().getParentPath().getLeaf().getKind();
                if (HOLDERS.contains(holder) && local.getType() != null && standsAlone(local.getInitializer())) {
                    found.add(getCurrentPath());
                }
                return super.visitVariable(local, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    private static boolean standsAlone(ExpressionTree value) {
        if (value instanceof NewClassTree made) {
            var diamond = made.getIdentifier() instanceof ParameterizedTypeTree type
                    && type.getTypeArguments().isEmpty();
            return !diamond && made.getClassBody() == null;
        }
        if (value instanceof NewArrayTree array) {
            return array.getType() != null;
        }
        return value != null
                && switch (value.getKind()) {
                    case METHOD_INVOCATION,
                            IDENTIFIER,
                            MEMBER_SELECT,
                            ARRAY_ACCESS,
                            TYPE_CAST,
                            STRING_LITERAL,
                            INT_LITERAL,
                            LONG_LITERAL,
                            DOUBLE_LITERAL,
                            BOOLEAN_LITERAL,
                            CHAR_LITERAL,
                            PLUS,
                            MINUS,
                            MULTIPLY -> true;
                    default -> false;
                };
    }

    private static boolean sameByItself(TreePath local, JavacTask task, Trees trees) {
        var variable = (VariableTree) local.getLeaf();
        var value = new TreePath(local, variable.getInitializer());
        if (variable.getInitializer() instanceof MethodInvocationTree
                && (!(trees.getElement(value) instanceof ExecutableElement called)
                        || !called.getTypeParameters().isEmpty())) {
            return false;
        }
        var declared = trees.getElement(local);
        var type = trees.getTypeMirror(value);
        return declared != null && type != null && task.getTypes().isSameType(declared.asType(), type);
    }

    /** As in {@code int a = 1, b = 2} or {@code int a[]}: there var is none. */
    private static boolean declaredWithOthers(TreePath local, Trees trees) {
        var unit = local.getCompilationUnit();
        var variable = (VariableTree) local.getLeaf();
        var start = trees.getSourcePositions().getStartPosition(unit, variable.getType());
        var holder = local.getParentPath().getLeaf();
        List<? extends Tree> beside = holder instanceof BlockTree block
                ? block.getStatements()
                : holder instanceof CaseTree one && one.getStatements() != null
                        ? one.getStatements()
                        : holder instanceof ForLoopTree loop ? loop.getInitializer() : List.of();
        return beside.stream()
                .filter(other -> other != variable)
                .anyMatch(other -> other instanceof VariableTree second
                        && second.getType() != null
                        && trees.getSourcePositions().getStartPosition(unit, second.getType()) == start);
    }

    private static String told(TreePath local, Trees trees) {
        var unit = local.getCompilationUnit();
        var variable = (VariableTree) local.getLeaf();
        var start = trees.getSourcePositions().getStartPosition(unit, variable);
        return "%s:%d %s %s"
                .formatted(
                        Path.of(unit.getSourceFile().getName()).getFileName(),
                        unit.getLineMap().getLineNumber(start),
                        variable.getType(),
                        variable.getName());
    }
}
