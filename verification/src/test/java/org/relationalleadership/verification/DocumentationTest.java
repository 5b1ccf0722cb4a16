package org.relationalleadership.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ModuleTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs can see has a Javadoc comment: modules, packages, types, methods. */
class DocumentationTest {
    static List<String> libraries() {
        return Project.LIBRARIES;
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void whatIsPublicIsDocumented(String library) throws IOException {
        List<Path> sources = Project.files(Project.ROOT.resolve(library).resolve("src/main/java"), ".java");
        assertThat(sources).as("sources of " + library).isNotEmpty();

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> undocumented = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Undocumented(unit, comments, undocumented).scan(unit, null);
            }
        }
        assertThat(undocumented).as("public, but without Javadoc").isEmpty();
    }

    /** Walks what is visible from outside, and notes what has no comment. */
    private static final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final DocTrees comments;
        private final List<String> found;

        Undocumented(CompilationUnitTree unit, DocTrees comments, List<String> found) {
            this.unit = unit;
            this.comments = comments;
            this.found = found;
        }

        @Override
        public @Nullable Void visitModule(ModuleTree module, @Nullable Void unused) {
            check(module, "module " + module.getName());
            return null;
        }

        @Override
        public @Nullable Void visitPackage(PackageTree holder, @Nullable Void unused) {
            if (unit.getSourceFile().getName().endsWith("package-info.java")) {
                check(holder, "package " + holder.getPackageName());
            }
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isVisible(type.getModifiers())) {
                return null;
            }
            check(type, "type " + type.getSimpleName());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean isOverride = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            // The components of a record are documented by its @param tags.
            boolean isConstructorOfRecord = method.getReturnType() == null && parent().getKind() == Tree.Kind.RECORD;
            if (isVisible(method.getModifiers()) && !isOverride && !isConstructorOfRecord) {
                check(method, "method " + ((ClassTree) parent()).getSimpleName() + "." + method.getName());
            }
            // Types inside of methods are nobody's business.
            return null;
        }

        private boolean isVisible(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            boolean isPublicByItself =
                    parent().getKind() == Tree.Kind.INTERFACE || parent().getKind() == Tree.Kind.ANNOTATION_TYPE;
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (isPublicByItself && !flags.contains(Modifier.PRIVATE));
        }

        private Tree parent() {
            return getCurrentPath().getParentPath().getLeaf();
        }

        private void check(Tree tree, String name) {
            TreePath path = getCurrentPath();
            DocCommentTree comment = comments.getDocCommentTree(path);
            if (comment == null || comment.getFirstSentence().isEmpty()) {
                long line = unit.getLineMap()
                        .getLineNumber(comments.getSourcePositions().getStartPosition(unit, tree));
                Path file = Project.ROOT.relativize(Path.of(unit.getSourceFile().toUri()));
                found.add(file + ":" + line + ": " + name);
            }
        }
    }
}
