package org.hocket.repl;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.graalvm.polyglot.Source;

import org.hocket.interpreter.HocketLanguage;

/** Reads scripts from files. */
final class ScriptFile {

    static final String SUFFIX = ".hk";

    private ScriptFile() {
    }

    /** The script on the standard input; null where it is none, which has been said then. */
    static Source readInput() {
        try {
            return Source.newBuilder(HocketLanguage.ID, decode(System.in.readAllBytes()), "<stdin>").uri(URI.create("hocket:stdin")).buildLiteral();
        } catch (CharacterCodingException notText) {
            return refuse("the standard input is not a text in UTF-8");
        } catch (IOException unreadable) {
            return refuse("the standard input cannot be read: " + unreadable.getMessage());
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    }

    /** Null where it cannot be read, which has been said then. */
    static Source read(Path file) {
        try {
            String text = decode(Files.readAllBytes(file));
            return Source.newBuilder(HocketLanguage.ID, text, file.toString()).uri(file.toUri()).buildLiteral();
        } catch (NoSuchFileException missing) {
            return refuse("there is no script `" + file + "`");
        } catch (AccessDeniedException denied) {
            return refuse("the script `" + file + "` may not be read");
        } catch (CharacterCodingException notText) {
            return refuse("the script `" + file + "` is not a text in UTF-8");
        } catch (IOException unreadable) {
            return refuse("the script `" + file + "` cannot be read: "
                    + (Files.isDirectory(file) ? "it is a folder" : unreadable.getMessage()));
        }
    }

    private static Source refuse(String why) {
        System.err.println("hocket: " + why);
        return null;
    }
}
