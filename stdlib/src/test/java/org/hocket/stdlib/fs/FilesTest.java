package org.hocket.stdlib.fs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

import com.sun.management.UnixOperatingSystemMXBean;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.Operands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir
    private Path directory;

    @Test
    void aMissingFileIsNamedWithItsCause() {
        Path missing = directory.resolve("missing.txt");
        assertFailure("cannot read " + missing + ": no such file", () -> FileReading.text(missing));
        assertFailure("cannot read " + missing + ": no such file", () -> new FileLines(missing));
        assertFailure("cannot list " + missing + ": no such directory", () -> FileWalk.entries(missing));
        Path deeper = missing.resolve("a.txt");
        assertFailure("cannot write " + deeper + ": no such directory as " + missing, () -> FileWriting.replace(deeper, new byte[0]));
    }

    @Test
    void aRelativePathThatIsMissingTellsWhereItWasLookedFor() {
        Failure failure = assertThrows(Failure.class, () -> FileReading.text(Path.of("missing.txt")));
        assertEquals("it was looked for in " + Path.of("").toAbsolutePath(), failure.help(Operands.NONE));
    }

    @Test
    void aDirectoryIsNoFileAndAFileNoDirectory() throws IOException {
        assertFailure("cannot read " + directory + ": is a directory, not a file", () -> FileReading.text(directory));
        assertFailure("cannot read " + directory + ": is a directory, not a file", () -> new FileLines(directory));
        assertFailure("cannot write " + directory + ": is a directory, not a file", () -> FileWriting.replace(directory, new byte[0]));
        Path file = write("a.txt", "");
        assertFailure("cannot list " + file + ": is a file, not a directory", () -> FilesBelow.directory(file, false));
        assertFailure("cannot copy " + file + " to " + directory + ": is a directory, not a file", () -> FileWriting.copy(file, directory));
    }

    @Test
    void textThatIsNotUtf8SaysWhichByte() throws IOException {
        Path file = directory.resolve("latin.txt");
        Files.write(file, "one\ngr\u00fcn\n".getBytes(StandardCharsets.ISO_8859_1));
        Failure whole = assertThrows(Failure.class, () -> FileReading.text(file));
        assertEquals(ErrorKind.PARSE, whole.kind());
        assertEquals(file + " is not UTF-8 text: byte 0xfc at offset 6", whole.getMessage());
        Iterator<Object> lines = new FileLines(file).open(null);
        assertEquals("one", lines.next());
        assertEquals(whole.getMessage(), assertThrows(Failure.class, lines::hasNext).getMessage());
    }

    @Test
    void linesEndWithOrWithoutACarriageReturn() throws IOException {
        assertEquals(List.of("a", "", "b\rc", "d"), lines(write("a.txt", "a\r\n\nb\rc\nd")));
        assertEquals(List.of(), lines(write("empty.txt", "")));
        assertEquals(List.of(""), lines(write("newline.txt", "\n")));
    }

    @Test
    void linesAreThoseOfTheWholeTextWhereverTheBufferEnds() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 20; round++) {
            List<Object> expected = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                expected.add("é€😀x".repeat(random.nextInt(4000)));
            }
            String end = random.nextBoolean() ? "\n" : "\r\n";
            Path file = write("a.txt", String.join(end, expected.toArray(new String[0])) + end);
            assertEquals(expected, lines(file));
        }
    }

    @Test
    void aLineOfAHundredMegabytesIsReadWhole() throws IOException {
        Path file = directory.resolve("long.txt");
        byte[] megabyte = new byte[1_000_000];
        Arrays.fill(megabyte, (byte) 'x');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
            out.write("\nshort\n".getBytes(StandardCharsets.UTF_8));
        }
        Iterator<Object> lines = new FileLines(file).open(null);
        assertEquals(100_000_000, ((String) lines.next()).length());
        assertEquals("short", lines.next());
        assertFalse(lines.hasNext());
    }

    @Test
    void aReadingClosesItsFileAtTheEndAndWhenItIsLeftEarly() throws IOException {
        Path file = write("a.txt", "one\ntwo\n");
        UnixOperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        long before = system.getOpenFileDescriptorCount();
        List<LineIterator> readings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            readings.add(new LineIterator(file));
            assertEquals("one", readings.getLast().next());
        }
        assertTrue(system.getOpenFileDescriptorCount() >= before + 200);
        readings.subList(0, 100).forEach(LineIterator::close);
        readings.subList(100, 200).forEach(reading -> reading.forEachRemaining(_ -> { }));
        assertTrue(system.getOpenFileDescriptorCount() < before + 100);
    }

    @Test
    void charactersAreThoseOfTheWholeTextWhereverTheBufferEnds() throws IOException {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            StringBuilder text = new StringBuilder("x".repeat(random.nextInt(4)));
            for (int i = 0; i < 30_000; i++) {
                text.appendCodePoint("xé€😀".codePointAt(random.nextInt(4)));
            }
            Path file = write("a.txt", (random.nextBoolean() ? "\uFEFF" : "") + text);
            try (Utf8Reader reader = new Utf8Reader(file)) {
                StringWriter read = new StringWriter();
                reader.transferTo(read);
                assertEquals(text.toString(), read.toString());
            }
        }
    }

    @Test
    void bytesThatAreNoTextAreFoundWhereverTheBufferEnds() throws IOException {
        for (int before = 65_530; before < 65_540; before++) {
            byte[] bytes = new byte[before + 1];
            Arrays.fill(bytes, (byte) 'x');
            bytes[before] = (byte) 0xE2;
            Path file = Files.write(directory.resolve("a.txt"), bytes);
            try (Utf8Reader reader = new Utf8Reader(file)) {
                Failure failure = assertThrows(Failure.class, () -> reader.transferTo(Writer.nullWriter()));
                assertEquals(file + " is not UTF-8 text: byte 0xe2 at offset " + before, failure.getMessage());
            }
        }
    }

    @Test
    void contentThatCannotBeMadeLeavesTheOldOne() throws IOException {
        Path file = write("a.txt", "old");
        assertThrows(IllegalStateException.class, () -> Replacement.write(file, out -> {
            IoErrors.attempt("write", file, () -> out.append("x".repeat(100_000)));
            throw new IllegalStateException();
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), FileWalk.entries(directory));
    }

    @Test
    void aCopyKeepsPermissionsAndTime() throws IOException {
        Path source = write("a.sh", "echo hi");
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000));
        Path target = directory.resolve("b.sh");
        FileWriting.copy(source, target);
        assertEquals("echo hi", Files.readString(target));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
        assertEquals(FileTime.fromMillis(1_000_000), Files.getLastModifiedTime(target));
    }

    @Test
    void aWalkFollowsLinksButNotInCircles() throws IOException {
        write("sub/deep/b.txt", "");
        write("a.txt", "");
        write("z.txt", "");
        Files.createSymbolicLink(directory.resolve("sub/deep/up"), directory.resolve("sub"));
        Files.createSymbolicLink(directory.resolve("sub/self"), directory.resolve("sub/self"));
        Files.createSymbolicLink(directory.resolve("sub/nowhere"), directory.resolve("nowhere"));
        Files.createSymbolicLink(directory.resolve("y"), directory.resolve("sub/deep"));
        assertEquals(List.of("a.txt", "sub/deep/b.txt", "y/b.txt", "z.txt"), walk(false));
    }

    @Test
    void aWalkPassesOverHiddenFilesUnlessAsked() throws IOException {
        write(".git/config", "");
        write(".profile", "");
        write("a.txt", "");
        assertEquals(List.of("a.txt"), walk(false));
        assertEquals(List.of(".git/config", ".profile", "a.txt"), walk(true));
    }

    @Test
    void whatVanishesDuringAWalkIsPassedOver() throws IOException {
        Path file = write("a.txt", "");
        Path below = write("b/c.txt", "");
        write("d.txt", "");
        FileWalk walk = new FileWalk(Selection.below(directory, false), () -> {
            if (Files.exists(file)) {
                FileWriting.remove(file, false);
                FileWriting.remove(below.getParent(), true);
            }
        });
        assertEquals(directory.resolve("d.txt").toString(), walk.next());
        assertFalse(walk.hasNext());
    }

    @Test
    void temporaryFilesOfAKilledProcessWithTheSameNumberAreNotInTheWay() throws IOException {
        for (int i = 0; i < 1000; i++) {
            write(".hocket-" + ProcessHandle.current().pid() + "-" + i, "");
        }
        FileWriting.replace(directory.resolve("a.txt"), new byte[] {'n'});
        assertEquals("n", Files.readString(directory.resolve("a.txt")));
    }

    @Test
    void writingReplacesTheContentAndLeavesNothingElseBehind() throws IOException {
        Path file = write("a.txt", "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        FileWriting.replace(link, new byte[] {'n', 'e', 'w'});
        assertEquals("new", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(file, link), FileWalk.entries(directory));
    }

    @Test
    void writingToADeviceGoesToTheDevice() {
        FileWriting.replace(Path.of("/dev/null"), new byte[] {1});
        assertTrue(Files.exists(Path.of("/dev/null")));
        assertArrayEquals(new byte[0], FileReading.bytes(Path.of("/dev/null")));
    }

    @Test
    void removingADirectoryWithContentMustBeMeantAndKeepsWhatLinksLeadTo() throws IOException {
        Path kept = write("kept/a.txt", "");
        Path full = write("full/b.txt", "").getParent();
        Files.createSymbolicLink(full.resolve("link"), kept.getParent());
        Failure failure = assertFailure("cannot remove " + full + ": the directory is not empty", () -> FileWriting.remove(full, false));
        assertTrue(failure.help(Operands.NONE).contains("recursive: true"));
        FileWriting.remove(full, true);
        assertFalse(Files.exists(full));
        assertTrue(Files.exists(kept));
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<Object> lines(Path file) {
        List<Object> lines = new ArrayList<>();
        new FileLines(file).open(null).forEachRemaining(lines::add);
        return lines;
    }

    /** The paths that a walk gives, from the directory on. */
    private List<String> walk(boolean hidden) {
        List<String> files = new ArrayList<>();
        new FileWalk(Selection.below(directory, hidden), () -> { })
                .forEachRemaining(file -> files.add(directory.relativize(Path.of((String) file)).toString()));
        return files;
    }

    private static Failure assertFailure(String message, Executable call) {
        Failure failure = assertThrows(Failure.class, call);
        assertEquals(ErrorKind.IO, failure.kind());
        assertEquals(message, failure.getMessage());
        return failure;
    }
}
