package org.hocket.stdlib.fs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The selected files below a directory, depth first, the entries of each directory in the order of their names. Links are
 * followed, but for those that lead to a directory that they are in. Memory holds the names of the directories that
 * the walk is in; no directory stays open.
 */
final class FileWalk implements Iterator<Object> {

    /** A directory that the walk is in, with its real path, by which a cycle is known, and the entries still to come. */
    private record Level(Path real, Iterator<Path> entries) {
    }

    private final Selection selection;
    private final Runnable poll;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Path next;

    /** @param poll is called at each entry, and may throw to give up */
    FileWalk(Selection selection, Runnable poll) {
        this.selection = selection;
        this.poll = poll;
        enter(selection.directory());
    }

    /** The entries of a directory in the order of their names. */
    static List<Path> entries(Path directory) {
        return IoErrors.attempt("list", directory, () -> {
            if (Files.isRegularFile(directory)) {
                throw IoErrors.notADirectory("list", directory);
            }
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
                stream.forEach(entries::add);
            }
            entries.sort(null);
            return entries;
        });
    }

    @Override
    public boolean hasNext() {
        while (next == null && !levels.isEmpty()) {
            Iterator<Path> entries = levels.peek().entries();
            if (entries.hasNext()) {
                visit(entries.next());
            } else {
                levels.pop();
            }
        }
        return next != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String file = next.toString();
        next = null;
        return file;
    }

    private void visit(Path entry) {
        poll.run();
        if (!selection.hidden() && entry.getFileName().toString().startsWith(".")) {
            return;
        }
        BasicFileAttributes attributes = attributes(entry);
        if (attributes.isRegularFile()) {
            next = selection.matcher().matches(entry) ? entry : null;
        } else if (attributes.isDirectory() && levels.size() < selection.deepest()) {
            enter(entry);
        }
    }

    /** Of what a link leads to, or of the link itself where it leads nowhere. */
    private static BasicFileAttributes attributes(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class);
        } catch (IOException _) {
            return IoErrors.attempt("walk", entry,
                    () -> Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        }
    }

    private void enter(Path directory) {
        Path real = IoErrors.attempt("walk", directory, directory::toRealPath);
        if (levels.stream().noneMatch(level -> level.real().equals(real))) {
            levels.push(new Level(real, entries(directory).iterator()));
        }
    }
}
