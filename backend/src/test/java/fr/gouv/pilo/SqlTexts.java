package fr.gouv.pilo;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * The texts of a source, as the compiler reads them: literals and text blocks, joined where they are added or formatted,
 * with the constants of the same file in their places. What only the run knows is a {@code ?}.
 */
final class SqlTexts {
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[sd]");

    private SqlTexts() {}

    /** @return by file, under {@code sources} */
    static Map<Path, Set<String>> of(Path sources) throws IOException {
        var found = new TreeMap<Path, Set<String>>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = Files.walk(sources);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            var paths = files.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            for (var unit : task.parse()) {
                found.put(Path.of(unit.getSourceFile().toUri()), new Reader(unit).texts);
            }
        }
        return found;
    }

    private static final class Reader extends TreeScanner<Void, Void> {
        private final Map<String, ExpressionTree> constants = new HashMap<>();
        private final Set<String> texts = new LinkedHashSet<>();

        Reader(CompilationUnitTree unit) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitVariable(VariableTree variable, Void nothing) {
                    if (variable.getInitializer() != null
                            && variable.getModifiers().getFlags().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
                            && "String".equals(String.valueOf(variable.getType()))) {
                        constants.put(variable.getName().toString(), variable.getInitializer());
                    }
                    return super.visitVariable(variable, nothing);
                }
            }.scan(unit, null);
            scan(unit, null);
        }

        @Override
        public Void scan(Tree tree, Void nothing) {
            if (tree instanceof LiteralTree || tree instanceof BinaryTree || formatted(tree) != null) {
                texts.add(text(tree, 0));
            }
            return super.scan(tree, nothing);
        }

        /** A list's tables are given without the word. */
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("from")
                    && call.getArguments().size() == 1) {
                texts.add("FROM " + text(call.getArguments().get(0), 0));
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private static ExpressionTree formatted(Tree tree) {
            return tree instanceof MethodInvocationTree call
                            && call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("formatted")
                    ? select.getExpression()
                    : null;
        }

        private String text(Tree tree, int depth) {
            if (depth > 20) {
                return "?";
            }
            if (tree instanceof LiteralTree literal) {
                return literal.getValue() instanceof String text ? text : "?";
            }
            if (tree instanceof ParenthesizedTree inside) {
                return text(inside.getExpression(), depth + 1);
            }
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return text(sum.getLeftOperand(), depth) + text(sum.getRightOperand(), depth);
            }
            if (tree instanceof IdentifierTree name
                    && constants.containsKey(name.getName().toString())) {
                return text(constants.get(name.getName().toString()), depth + 1);
            }
            var format = formatted(tree);
            return format == null
                    ? "?"
                    : filled(text(format, depth + 1), ((MethodInvocationTree) tree).getArguments(), depth + 1);
        }

        private String filled(String format, List<? extends ExpressionTree> arguments, int depth) {
            var next = new int[1];
            return PLACE.matcher(format).replaceAll(place -> {
                var at = place.group(1) == null ? next[0]++ : Integer.parseInt(place.group(1)) - 1;
                return Matcher.quoteReplacement(at < arguments.size() ? text(arguments.get(at), depth) : "?");
            });
        }
    }
}
