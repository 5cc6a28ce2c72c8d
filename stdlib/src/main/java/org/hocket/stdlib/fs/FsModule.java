package org.hocket.stdlib.fs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Iteration;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.Utf8;
import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Types;
import org.hocket.stdlib.path.Paths;

/** The module {@code fs}. */
public final class FsModule implements Library.Provider {

    @Override
    public String name() {
        return "fs";
    }

    @Override
    public Library library() {
        Library fs = Library.of("fs", "Files and directories. Texts are UTF-8; what goes wrong is an `IoError`.");
        addReading(fs);
        addWriting(fs);
        addDirectories(fs);
        addQuestions(fs);
        addChanges(fs);
        return fs.type(FileMethods.LIBRARY);
    }

    @Override
    public List<String> types() {
        return List.of(FileValue.TYPE);
    }

    private static void addReading(Library fs) {
        fs.function("read(path)", "The text in a file; a `ParseError` where it is not UTF-8.", """
                let file = fs.temp_dir() + "/a.txt"
                fs.write(file, "hello")
                print(fs.read(file))   # hello""", a -> FileReading.text(Paths.of(a, 0)))
            .function("read_bytes(path, limit = null)", "The bytes in a file, the first `limit` of them where it is given.", """
                let file = fs.temp_dir() + "/a.txt"
                fs.write(file, "hi")
                print(fs.read_bytes(file).len())   # 2
                print(fs.read_bytes(file, limit: 1).len())   # 1""", a -> BytesValue.of(a.isNull(1)
                    ? FileReading.bytes(Paths.of(a, 0)) : FileReading.bytes(Paths.of(a, 0), a.count(1))))
            .function("lines(path)", """
                The lines of a file without their ends, `\\n` or `\\r\\n`, read as the loop goes on, so that a file of any size will do.""", """
                let file = fs.temp_dir() + "/a.txt"
                fs.write(file, "one\\ntwo\\n")
                for line in fs.lines(file) { print(line) }
                # one
                # two""", a -> new FileLines(Paths.of(a, 0)))
            .function("open(path, mode = \"r\")", """
                The open file, to be read with `"r"`, written anew with `"w"`, written to at its end with `"a"`. What is written with `"w"`
                stands in a temporary file, which takes the place of the other when it is closed: no one ever finds half of it. `use` closes a
                file when its block ends; where an error or a cancel ends the block, it leaves what was there.""", """
                let path = fs.temp_dir() + "/a.txt"
                fn count(n) {
                  use f = fs.open(path, "w")
                  for i in 1..=n { f.write("{i}\\n") }
                }
                count(3)
                print(fs.read(path).lines())   # ["1", "2", "3"]""", FsModule::open);
    }

    private static void addWriting(Library fs) {
        fs.function("write(path, text)", "Gives a file that text as its content, in one step: no one ever finds half of it.", """
                let file = fs.temp_dir() + "/a.txt"
                fs.write(file, "hello")
                print(fs.read(file))   # hello""", a -> {
                    FileWriting.replace(Paths.of(a, 0), utf8(a));
                    return NullValue.NULL;
                })
            .function("write_bytes(path, bytes)", "Gives a file those bytes as its content, in one step.", """
                let file = fs.temp_dir() + "/a.bin"
                fs.write_bytes(file, bytes([0, 255]))
                print(fs.stat(file).size)   # 2""", a -> {
                    FileWriting.replace(Paths.of(a, 0), a.get(1) instanceof BytesValue bytes ? bytes.array() : a.expected("bytes", 1));
                    return NullValue.NULL;
                })
            .function("write_lines(path, lines)", """
                Gives a file those lines as its content, in one step. `lines` is anything that `for` walks over, and is read as the file is written.""", """
                let dir = fs.temp_dir()
                fs.write_lines(dir + "/a.txt", ["one", "two"])
                fs.write_lines(dir + "/b.txt", fs.lines(dir + "/a.txt"))
                print(fs.read(dir + "/b.txt").trim())
                # one
                # two""", FsModule::writeLines)
            .function("append(path, text)", "Adds text to the end of a file; makes the file if there is none.", """
                let file = fs.temp_dir() + "/a.txt"
                fs.append(file, "one ")
                fs.append(file, "two")
                print(fs.read(file))   # one two""", a -> {
                    FileWriting.append(Paths.of(a, 0), utf8(a));
                    return NullValue.NULL;
                });
    }

    private static void addDirectories(Library fs) {
        fs.function("list(path = \".\")", "A list of the names in a directory, sorted.", """
                let dir = fs.temp_dir()
                fs.write(dir + "/b.txt", "")
                fs.write(dir + "/a.txt", "")
                print(fs.list(dir))   # ["a.txt", "b.txt"]""", a -> {
                    ListValue names = new ListValue();
                    FileWalk.entries(Paths.of(a, 0)).forEach(entry -> names.add(entry.getFileName().toString()));
                    return names;
                })
            .function("walk(path = \".\", hidden = false)", """
                The paths of all files below a directory, in the order of their names, found as the loop goes on. Links are followed, but not
                in circles; files and directories whose names begin with a dot are passed over unless `hidden` is true.""", """
                let dir = fs.temp_dir()
                fs.make_dir(dir + "/sub")
                fs.write(dir + "/sub/a.txt", "")
                for file in fs.walk(dir) { print(file.remove_prefix(dir)) }   # /sub/a.txt""",
                a -> FilesBelow.directory(Paths.of(a, 0), a.bool(1)))
            .function("glob(pattern)", """
                The paths of the files that fit a pattern, in the order of their names, found as the loop goes on: `*` stands for a part of a
                name, `?` for a character, `**` for any directories or none, `{a,b}` for one of the two. Names that begin with a dot only
                fit where a part of the pattern does.""", """
                let dir = fs.temp_dir()
                fs.make_dir(dir + "/sub")
                fs.write(dir + "/a.csv", "")
                fs.write(dir + "/sub/b.csv", "")
                for file in fs.glob(dir + "/**/*.csv") { print(file.remove_prefix(dir)) }
                # /a.csv
                # /sub/b.csv""", a -> FilesBelow.glob(a.text(0)))
            .function("make_dir(path)", "Makes a directory, and those above it that are missing; one that is there already is fine.", """
                let dir = fs.temp_dir() + "/a/b"
                fs.make_dir(dir)
                print(fs.is_dir(dir))   # true""", a -> {
                    FileWriting.makeDirectory(Paths.of(a, 0));
                    return NullValue.NULL;
                })
            .function("temp_dir()", "Makes a new empty directory among the system's temporary files, and gives its path.", """
                print(fs.list(fs.temp_dir()))   # []""", a -> FileWriting.makeTemporaryDirectory().toString())
            .function("temp_file(suffix = \"\")", "Makes a new empty file among the system's temporary files, and gives its path.", """
                print(fs.stat(fs.temp_file(".txt")).size)   # 0""", a -> FileWriting.makeTemporaryFile(a.text(0)).toString());
    }

    private static void addQuestions(Library fs) {
        fs.function("exists(path)", "Whether there is anything of that name.", """
                print(fs.exists(fs.temp_dir() + "/a.txt"))   # false""", a -> Files.exists(Paths.of(a, 0)))
            .function("is_file(path)", "Whether there is a file of that name.", """
                print(fs.is_file(fs.temp_dir()))   # false""", a -> Files.isRegularFile(Paths.of(a, 0)))
            .function("is_dir(path)", "Whether there is a directory of that name.", """
                print(fs.is_dir(fs.temp_dir()))   # true""", a -> Files.isDirectory(Paths.of(a, 0)))
            .function("stat(path)", """
                A map of what is known about a file: `kind` is `"file"`, `"directory"` or `"other"`, `size` counts bytes, `modified` is the instant
                of the last change, `link` tells whether the path is that of a link to it.""", """
                let file = fs.temp_dir() + "/a.txt"
                fs.write(file, "hello")
                print(fs.stat(file).size, fs.stat(file).kind)   # 5 file""", a -> FileReading.status(Paths.of(a, 0)));
    }

    private static void addChanges(Library fs) {
        fs.function("remove(path, recursive = false)", """
                Removes a file, a link or an empty directory; with `recursive` a directory with all that is in it.""", """
                let dir = fs.temp_dir()
                fs.write(dir + "/a.txt", "")
                fs.remove(dir, recursive: true)
                print(fs.exists(dir))   # false""", a -> {
                    FileWriting.remove(Paths.of(a, 0), a.bool(1));
                    return NullValue.NULL;
                })
            .function("copy(source, target)", "Copies a file; a file of the target's name gives way.", """
                let dir = fs.temp_dir()
                fs.write(dir + "/a.txt", "hello")
                fs.copy(dir + "/a.txt", dir + "/b.txt")
                print(fs.read(dir + "/b.txt"))   # hello""", a -> {
                    FileWriting.copy(Paths.of(a, 0), Paths.of(a, 1));
                    return NullValue.NULL;
                })
            .function("move(source, target)", "Gives a file or directory another name or place; a file of the target's name gives way.", """
                let dir = fs.temp_dir()
                fs.write(dir + "/a.txt", "hello")
                fs.move(dir + "/a.txt", dir + "/b.txt")
                print(fs.list(dir))   # ["b.txt"]""", a -> {
                    FileWriting.move(Paths.of(a, 0), Paths.of(a, 1));
                    return NullValue.NULL;
                });
    }

    private static FileValue open(Arguments a) {
        Path path = Paths.of(a, 0);
        return switch (a.choice(1, "a mode", List.of("r", "w", "a"))) {
            case "w" -> FileValue.writing(path, FileOutput.replacing(path), OpenFiles.of(a.host()));
            case "a" -> FileValue.writing(path, FileOutput.appending(path), OpenFiles.of(a.host()));
            default -> FileValue.reading(path);
        };
    }

    private static Object writeLines(Arguments a) {
        try (FileOutput out = FileOutput.replacing(Paths.of(a, 0)); Iteration lines = a.items(1)) {
            for (Object line : lines) {
                if (!(line instanceof String text)) {
                    throw new Failure(ErrorKind.TYPE, "fs.write_lines needs strings as lines, not " + Types.describe(line));
                }
                out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.commit();
        }
        return NullValue.NULL;
    }

    private static byte[] utf8(Arguments a) {
        return Utf8.encode(a.text(1)).array();
    }
}
