package io.keybuzz.architecture.sources;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources as the compiler's own parser reads them. */
final class JavaSource {
    private JavaSource() {}

    /**
     * A method or constructor.
     *
     * @param lines from its first annotation to its closing brace
     * @param ofARecord whether the parameters are the record's own data
     */
    record Method(String where, boolean constructor, boolean ofARecord, int lines, int parameters) {}

    static List<Method> methods(List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(
                    files.stream().map(SourceFile::path).toList());
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Method> methods = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(unit, positions, methods).scan(unit, null);
            }
            return List.copyOf(methods);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Collector extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods;

        Collector(CompilationUnitTree unit, SourcePositions positions, List<Method> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            boolean constructor = method.getName().contentEquals("<init>");
            String name = constructor ? "constructor" : method.getName().toString();
            methods.add(new Method(
                    owner.getSimpleName() + "." + name,
                    constructor,
                    owner.getKind() == Tree.Kind.RECORD,
                    lines(method),
                    method.getParameters().size()));
            return super.visitMethod(method, unused);
        }

        private int lines(MethodTree method) {
            long start = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long end = positions.getEndPosition(unit, method);
            return end < 0 ? 1 : (int) (unit.getLineMap().getLineNumber(end) - start) + 1;
        }
    }
}
