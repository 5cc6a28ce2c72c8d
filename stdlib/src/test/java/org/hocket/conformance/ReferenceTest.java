package org.hocket.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.LibraryModules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The second part of the reference is what the registries of built-ins say, and every example in it runs. The first part
 * is written by hand. {@code -Dhocket.accept=true} writes the second part anew.
 */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/reference.md");
    private static final String MARK = "\n<!-- From here on, this page is generated from the built-ins themselves. -->\n";
    private static final Pattern PRINTED = Pattern.compile("^(?:.*\\bprint\\(.*\\s)?# (.+)$", Pattern.MULTILINE);

    @Test
    void reference_lists_every_builtin() throws IOException {
        String page = Files.readString(REFERENCE);
        int mark = page.indexOf(MARK);
        Golden.verify(REFERENCE, page.substring(0, mark < 0 ? page.length() : mark) + MARK + generated());
    }

    @TestFactory
    Stream<DynamicTest> an_example_prints_what_its_comments_say() {
        return libraries().flatMap(library -> library.builtins().stream().map(builtin ->
                DynamicTest.dynamicTest(library.name() + "." + builtin.name(), () -> run(library, builtin))));
    }

    private static void run(Library library, Builtin builtin) {
        boolean module = LibraryModules.names().contains(library.name());
        Outcome outcome = Hocket.run((module ? "import " + library.name() + "\n" : "") + builtin.example());
        assertEquals(0, outcome.exit(), outcome.errors());
        List<String> expected = PRINTED.matcher(builtin.example()).results().map(found -> found.group(1).strip()).toList();
        if (!expected.isEmpty()) {
            assertEquals(String.join("\n", expected), outcome.output().strip());
        }
    }

    private static Stream<Library> libraries() {
        return Stream.of(Stream.of(Builtins.globals()), Builtins.types().stream(),
                LibraryModules.ofValues().stream(), LibraryModules.names().stream().map(LibraryModules::get)).flatMap(each -> each);
    }

    private static String generated() {
        StringBuilder page = new StringBuilder();
        section(page, "In scope everywhere", Builtins.globals());
        LibraryModules.ofValues().forEach(functions -> section(page, "Functions of `" + functions.name() + "`", functions));
        Builtins.types().forEach(type -> section(page, "Methods of " + type.name(), type));
        LibraryModules.names().forEach(name -> section(page, "Module `" + name + "`", LibraryModules.get(name)));
        return page.toString();
    }

    private static void section(StringBuilder page, String title, Library library) {
        page.append("\n## ").append(title).append("\n\n").append(library.documentation()).append('\n');
        library.constants().forEach(constant -> page.append("\n### ").append(constant.name()).append("\n\n")
                .append(constant.documentation()).append('\n'));
        library.builtins().forEach(builtin -> page.append("\n### ").append(builtin.heading()).append("\n\n")
                .append(builtin.documentation()).append("\n\n```\n").append(builtin.example().strip()).append("\n```\n"));
    }
}
