package org.hocket.stdlib.path;

import java.nio.file.Path;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.Printer;

/** The module {@code path}. */
public final class PathModule implements Library.Provider {

    @Override
    public String name() {
        return "path";
    }

    @Override
    public Library library() {
        Library path = Library.of("path", "Names of files and directories, taken apart and put together without a look at the disk.");
        addParts(path);
        addWholes(path);
        return path;
    }

    private static void addParts(Library path) {
        path.function("name(path)", "The last part of a path.", """
                print(path.name("reports/may.tar.gz"))   # may.tar.gz""", a -> name(a))
            .function("stem(path)", "The last part of a path without its extension.", """
                print(path.stem("reports/may.tar.gz"))   # may.tar
                print(path.stem(".profile"))             # .profile""", a -> {
                    String name = name(a);
                    return name.substring(0, extensionStart(name));
                })
            .function("extension(path)", """
                What follows the last dot of a path's last part, without that dot. A dot at the start does not count.""", """
                print(path.extension("reports/may.tar.gz"))   # gz
                print(path.extension(".profile") == "")       # true""", a -> {
                    String name = name(a);
                    int start = extensionStart(name);
                    return start == name.length() ? "" : name.substring(start + 1);
                })
            .function("parent(path)", """
                The directory that a path is in: `"."` for a name alone, and a root is in itself.""", """
                print(path.parent("reports/may.txt"))   # reports
                print(path.parent("may.txt"))           # .""", a -> parent(Paths.of(a, 0)))
            .function("parts(path)", "The names that a path leads through, as a list; the root is the first of an absolute one.", """
                print(path.parts("/home/ada/x.txt"))   # ["/", "home", "ada", "x.txt"]""", a -> parts(Paths.of(a, 0)))
            .function("is_absolute(path)", "Whether a path begins at the root.", """
                print(path.is_absolute("/etc/hosts"), path.is_absolute("hosts"))   # true false""", a -> Paths.of(a, 0).isAbsolute())
            .function("matches(path, pattern)", """
                Whether a pattern fits the whole path: `*` stands for a part of a name, `**` for any directories, `?` for a character, `[a-c]` for one
                of those, `{a,b}` for one of the two.""", """
                print(path.matches("src/a/b.txt", "src/**/*.txt"))   # true
                print(path.matches("src/b.txt", "*.txt"))            # false""", a -> Paths.glob(a.text(1)).matches(Paths.of(a, 0)));
    }

    private static void addWholes(Library path) {
        path.function("join(first, ...more)", "Puts paths together; an absolute one starts anew.", """
                print(path.join("reports", "2026", "may.txt"))   # reports/2026/may.txt""", PathModule::join)
            .function("with_extension(path, extension)", "The path with another extension, or with none where that is empty.", """
                print(path.with_extension("reports/may.csv", "json"))   # reports/may.json""", PathModule::withExtension)
            .function("expand_home(path)", "The path with the home directory in place of a `~` at its start.", """
                print(path.expand_home("~/x.txt").ends_with("/x.txt"), path.expand_home("a/~"))   # true a/~""", PathModule::expandHome)
            .function("absolute(path)", "The path from the root on; one that is not absolute starts at the current directory.", """
                print(path.absolute("/etc/hosts"))   # /etc/hosts""", a -> Paths.of(a, 0).toAbsolutePath().toString())
            .function("normalize(path)", "The path without its `.` parts, and without each `..` that takes a name back.", """
                print(path.normalize("a/./b/../c.txt"))   # a/c.txt""", a -> normalized(Paths.of(a, 0)))
            .function("relative(path, base = \".\")", "How to come to a path from the directory `base`.", """
                print(path.relative("/home/ada/x.txt", "/home/bob"))   # ../ada/x.txt""", a -> {
                    Path base = Paths.of(a, 1).toAbsolutePath().normalize();
                    return orHere(base.relativize(Paths.of(a, 0).toAbsolutePath().normalize()));
                });
    }

    private static String name(Arguments a) {
        Path name = Paths.of(a, 0).getFileName();
        return name == null ? "" : name.toString();
    }

    /** Where the dot of the extension is; the length where there is none. */
    private static int extensionStart(String name) {
        int dot = name.lastIndexOf('.');
        boolean onlyDotsBefore = name.substring(0, Math.max(dot, 0)).chars().allMatch(c -> c == '.');
        return onlyDotsBefore ? name.length() : dot;
    }

    private static String withExtension(Arguments a) {
        Path path = Paths.of(a, 0);
        String name = name(a);
        String extension = a.text(1);
        if (name.isEmpty()) {
            throw new Failure(ErrorKind.ARGUMENT, "the path " + Printer.shortened(a.get(0)) + " names no file to give an extension to").at(0);
        }
        if (extension.startsWith(".") || extension.contains("/")) {
            throw new Failure(ErrorKind.ARGUMENT, "an extension has no dot before it and no slash in it, unlike " + Printer.shortened(extension),
                    "write it as in path.with_extension(p, \"json\")").at(1);
        }
        String stem = name.substring(0, extensionStart(name));
        return path.resolveSibling(extension.isEmpty() ? stem : stem + "." + extension).toString();
    }

    private static String expandHome(Arguments a) {
        String path = a.text(0);
        if (!path.equals("~") && !path.startsWith("~/")) {
            return path;
        }
        if (!(a.host().environment().get("HOME") instanceof String home) || home.isEmpty()) {
            throw new Failure(ErrorKind.IO, "the home directory is unknown: the environment variable HOME is not set");
        }
        return Paths.of(home + path.substring(1)).toString();
    }

    private static String parent(Path path) {
        Path parent = path.getParent();
        return parent != null ? parent.toString() : path.getRoot() != null ? path.toString() : ".";
    }

    private static String join(Arguments a) {
        Path path = Paths.of(a, 0);
        for (Object part : a.list(1)) {
            path = part instanceof String text ? path.resolve(Paths.of(text)) : a.expected("strings", 1);
        }
        return path.toString();
    }

    private static String normalized(Path path) {
        return orHere(path.normalize());
    }

    /** The empty path names the current directory; as text it says nothing. */
    private static String orHere(Path path) {
        return path.toString().isEmpty() ? "." : path.toString();
    }

    private static ListValue parts(Path path) {
        ListValue parts = new ListValue();
        if (path.getRoot() != null) {
            parts.add(path.getRoot().toString());
        }
        path.forEach(part -> parts.add(part.toString()));
        return parts;
    }
}
