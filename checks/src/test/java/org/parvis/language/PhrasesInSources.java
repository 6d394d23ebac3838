package org.parvis.language;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The phrases that sources can say, whether an example makes them say it or not: literals that go to {@code Objection.because},
 * {@code expecting} or {@code Phrase.of}, or are what a {@code Disclosure} lacks, straight or through parameters of methods of the same class.
 */
final class PhrasesInSources {

    private static final Path SOURCES = Path.of("src/main/java");

    private PhrasesInSources() {}

    /** The phrases of the classes of {@code family}, a package. */
    static Set<String> of(String family) {
        return of(family, "");
    }

    /** The phrases of those of its classes whose names end in {@code kind}. */
    static Set<String> of(String family, String kind) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var folder = Files.list(SOURCES.resolve(family.replace('.', '/')))) {
            var paths = folder.filter(path -> path.toString().endsWith(kind + ".java"))
                    .toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            var phrases = new TreeSet<String>();
            for (var unit : task.parse())
                for (var type : unit.getTypeDecls())
                    if (type instanceof ClassTree declared) phrases.addAll(in(declared));
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> in(ClassTree type) {
        var sinks = new HashMap<String, Set<Integer>>();
        var known = -1;
        while (known != size(sinks)) {
            known = size(sinks);
            type.accept(new Parameters(sinks), null);
        }
        var phrases = new TreeSet<String>();
        type.accept(new Literals(sinks, phrases), null);
        return phrases;
    }

    private static int size(Map<String, Set<Integer>> sinks) {
        return sinks.values().stream().mapToInt(Set::size).sum();
    }

    /** The arguments of {@code call} that are phrases. */
    private static Stream<? extends ExpressionTree> phrases(
            String name, List<? extends ExpressionTree> arguments, Map<String, Set<Integer>> sinks) {
        return IntStream.range(0, arguments.size())
                .filter(i -> sinks.getOrDefault(name + "/" + arguments.size(), Set.of())
                        .contains(i))
                .mapToObj(arguments::get);
    }

    private static Stream<? extends ExpressionTree> phrases(
            MethodInvocationTree call, Map<String, Set<Integer>> sinks) {
        var arguments = call.getArguments();
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            var name = select.getIdentifier().toString();
            var on = select.getExpression().toString();
            var isSink = name.equals("because") && on.equals("Objection")
                    || name.equals("of") && on.equals("Phrase")
                    || name.equals("expecting");
            if (isSink) return arguments.stream().limit(1);
            if (on.equals("Disclosure") && !name.equals("present"))
                return arguments.stream().skip(arguments.size() - 1L);
            return phrases(name, arguments, sinks);
        }
        return phrases(call.getMethodSelect().toString(), arguments, sinks);
    }

    /** Adds the parameters that methods hand on as phrases. */
    private static final class Parameters extends TreeScanner<Void, MethodTree> {

        private final Map<String, Set<Integer>> sinks;

        Parameters(Map<String, Set<Integer>> sinks) {
            this.sinks = sinks;
        }

        @Override
        public Void visitMethod(MethodTree method, MethodTree outer) {
            return super.visitMethod(method, method);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, MethodTree method) {
            if (method != null)
                phrases(call, sinks)
                        .filter(IdentifierTree.class::isInstance)
                        .map(Tree::toString)
                        .forEach(name -> addParameter(name, method));
            return super.visitMethodInvocation(call, method);
        }

        private void addParameter(String name, MethodTree method) {
            var names = method.getParameters().stream()
                    .map(VariableTree::getName)
                    .map(Object::toString)
                    .toList();
            if (names.contains(name))
                sinks.computeIfAbsent(method.getName() + "/" + names.size(), unseen -> new TreeSet<>())
                        .add(names.indexOf(name));
        }
    }

    /** Collects what is written where a phrase goes. */
    private static final class Literals extends TreeScanner<Void, Void> {

        private final Map<String, Set<Integer>> sinks;
        private final Set<String> phrases;

        Literals(Map<String, Set<Integer>> sinks, Set<String> phrases) {
            this.sinks = sinks;
            this.phrases = phrases;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            return method.getName().contentEquals("examples") ? null : super.visitMethod(method, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            phrases(call, sinks).forEach(this::collect);
            return super.visitMethodInvocation(call, nothing);
        }

        private void collect(ExpressionTree phrase) {
            if (phrase instanceof ParenthesizedTree inner) collect(inner.getExpression());
            if (phrase instanceof ConditionalExpressionTree choice) {
                collect(choice.getTrueExpression());
                collect(choice.getFalseExpression());
            }
            if (isConstant(phrase)) phrases.add(constant(phrase));
        }

        private static boolean isConstant(ExpressionTree words) {
            return words instanceof LiteralTree literal && literal.getValue() instanceof String
                    || words instanceof BinaryTree sum
                            && isConstant(sum.getLeftOperand())
                            && isConstant(sum.getRightOperand());
        }

        private static String constant(ExpressionTree words) {
            return words instanceof BinaryTree sum
                    ? constant(sum.getLeftOperand()) + constant(sum.getRightOperand())
                    : String.valueOf(((LiteralTree) words).getValue());
        }
    }
}
