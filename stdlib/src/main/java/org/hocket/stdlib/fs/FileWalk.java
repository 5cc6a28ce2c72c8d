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

import org.hocket.interpreter.value.LookaheadIterator;

import org.hocket.interpreter.value.Failure;

/**
 * The selected files below a directory, depth first, the entries of each directory in the order of their names. Links are
 * followed, but for those that lead to a directory that they are in. Memory holds the names of the directories that
 * the walk is in; no directory stays open.
 */
final class FileWalk extends LookaheadIterator {

    /** A directory that the walk is in, with its real path, by which a cycle is known, and the entries still to come. */
    private record Level(Path real, Iterator<Path> entries) {
    }

    private final Selection selection;
    private final Runnable poll;
    private final Deque<Level> levels = new ArrayDeque<>();

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
    protected Object find() {
        while (!levels.isEmpty()) {
            Iterator<Path> entries = levels.peek().entries();
            if (!entries.hasNext()) {
                levels.pop();
            } else {
                Path entry = entries.next();
                if (isSelectedFile(entry)) {
                    return entry.toString();
                }
            }
        }
        return null;
    }

    /** Enters the entry where it is a directory. */
    private boolean isSelectedFile(Path entry) {
        poll.run();
        if (!selection.hidden() && entry.getFileName().toString().startsWith(".")) {
            return false;
        }
        try {
            return look(entry);
        } catch (Failure failure) {
            if (isGone(entry)) {
                return false;
            }
            throw failure;
        }
    }

    private boolean look(Path entry) {
        BasicFileAttributes attributes = attributes(entry);
        if (attributes.isDirectory() && levels.size() < selection.deepest()) {
            enter(entry);
        }
        return attributes.isRegularFile() && selection.matcher().matches(entry);
    }

    /** Whether an entry that was listed is gone by now, which is no error: others may use the directory, too. */
    private static boolean isGone(Path entry) {
        return Files.notExists(entry, LinkOption.NOFOLLOW_LINKS);
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
