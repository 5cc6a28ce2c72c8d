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
        return Stream.concat(
                Stream.of(Stream.of(Builtins.globals()), LibraryModules.ofValues().stream(), Builtins.types().stream())
                        .flatMap(each -> each).flatMap(library -> examples(library, "")),
                modules().flatMap(module -> Stream.concat(Stream.of(module), module.types().stream())
                        .flatMap(library -> examples(library, "import " + module.name() + "\n"))));
    }

    private static Stream<DynamicTest> examples(Library library, String head) {
        return library.builtins().stream().map(builtin ->
                DynamicTest.dynamicTest(library.name() + "." + builtin.name(), () -> run(head, builtin)));
    }

    private static void run(String head, Builtin builtin) {
        Outcome outcome = Hocket.run(head + builtin.example());
        assertEquals(0, outcome.exit(), outcome.errors());
        List<String> expected = PRINTED.matcher(builtin.example()).results().map(found -> found.group(1).stripTrailing()).toList();
        if (!expected.isEmpty()) {
            assertEquals(String.join("\n", expected), outcome.output().strip());
        }
    }

    private static Stream<Library> modules() {
        return LibraryModules.names().stream().map(LibraryModules::get);
    }

    private static String generated() {
        StringBuilder page = new StringBuilder();
        section(page, "In scope everywhere", Builtins.globals());
        LibraryModules.ofValues().forEach(functions -> section(page, "Functions of `" + functions.name() + "`", functions));
        Builtins.types().forEach(type -> section(page, "Methods of " + type.name(), type));
        modules().forEach(module -> {
            section(page, "Module `" + module.name() + "`", module);
            module.types().forEach(type -> section(page, "Methods of " + type.name() + ", from the module `" + module.name() + "`", type));
        });
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
