package org.hocket.interpreter;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.oracle.truffle.api.source.Source;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.ParseResult;
import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Module;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.LibraryModules;
import org.hocket.interpreter.check.CheckResult;
import org.hocket.interpreter.check.Checker;
import org.hocket.interpreter.check.FileModule;
import org.hocket.interpreter.check.Imports;
import org.hocket.interpreter.check.LibraryNames;
import org.hocket.interpreter.translate.ModuleTranslator;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.Signature;
import org.hocket.interpreter.value.Types;

/** Parses, checks and prepares a script and the files that it imports, each file once. */
final class ModuleLoader {

    private final HocketLanguage language;
    private final String test;
    /** Tasks look into it while further scripts are loaded. */
    private final Map<String, ModuleTranslator> modules = new ConcurrentHashMap<>();
    private final Map<String, FileModule> files = new HashMap<>();
    private final List<Path> loading = new ArrayList<>();

    /** @param test the name of the test that scripts are loaded for; null where they just run */
    ModuleLoader(HocketLanguage language, String test) {
        this.language = language;
        this.test = test;
    }

    /** @throws RejectedScript where it does not parse or does not check */
    synchronized ModuleTranslator script(Source source) {
        return load(source, directoryOf(source.getURI()), test).translator();
    }

    /** Where imports are looked for: beside the file, or for a text without one in the working directory. */
    private static Path directoryOf(URI uri) {
        return "file".equals(uri.getScheme()) ? Path.of(uri).toAbsolutePath().getParent() : Path.of("");
    }

    private record Loaded(ModuleTranslator translator, CheckResult checked) {
    }

    private Loaded load(Source source, Path directory, String wanted) {
        SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
        Module module = parse(text);
        CheckResult checked = check(text, module, directory);
        Module runnable = TestSelection.of(module, wanted);
        // What tests use is reached in other ways than what only the script uses, so names are resolved without them.
        CheckResult resolved = runnable == module ? checked : check(text, runnable, directory);
        return new Loaded(new ModuleTranslator(language, text, source, runnable, resolved.resolution(),
                file -> modules.get(file.path())), resolved);
    }

    private CheckResult check(SourceText text, Module module, Path directory) {
        CheckResult checked = Checker.check(text, module, new Surroundings(directory));
        if (!checked.diagnostics().isEmpty()) {
            throw new RejectedScript(checked.diagnostics());
        }
        return checked;
    }

    private static Module parse(SourceText text) {
        return switch (SourceParser.parse(text)) {
            case ParseResult.Parsed parsed -> parsed.module();
            case ParseResult.Failed failed -> throw new RejectedScript(failed.diagnostics());
        };
    }

    private Imports.FileImport file(Path path, String written) {
        FileModule known = files.get(path.toString());
        if (known != null) {
            return known;
        }
        if (loading.contains(path)) {
            String cycle = Stream.concat(loading.subList(loading.indexOf(path), loading.size()).stream(), Stream.of(path))
                    .map(each -> "`" + each.getFileName() + "`").collect(Collectors.joining(" imports "));
            return new Imports.Problem("the files import each other: " + cycle,
                    "move what both need into a third file that imports neither");
        }
        loading.add(path);
        try {
            return read(path, written);
        } finally {
            loading.removeLast();
        }
    }

    private Imports.FileImport read(Path path, String written) {
        Loaded loaded;
        try {
            Source source = Source.newBuilder(HocketLanguage.ID, Files.readString(path), written)
                    .uri(path.toUri()).build();
            loaded = load(source, path.getParent(), null);
        } catch (RejectedScript rejected) {
            Diagnostic first = rejected.diagnostics().getFirst();
            return new Imports.Problem("`" + written + "` has an error: " + first.message(),
                    "it stands at " + first.primary().source().locate(first.primary().span().start()));
        } catch (NoSuchFileException missing) {
            return new Imports.Problem("there is no file `" + written + "`", "it was looked for at " + path);
        } catch (CharacterCodingException notText) {
            return new Imports.Problem("`" + written + "` is not a text in UTF-8", null);
        } catch (IOException unreadable) {
            return new Imports.Problem("`" + written + "` cannot be read: " + unreadable.getMessage(), null);
        }
        FileModule file = new FileModule(path.toString(), loaded.checked().resolution().exports());
        modules.put(file.path(), loaded.translator());
        files.put(file.path(), file);
        return file;
    }

    /** What a file in some directory sees around it. */
    private final class Surroundings implements Imports {

        private final Path directory;

        Surroundings(Path directory) {
            this.directory = directory;
        }

        @Override
        public Set<String> globals() {
            return Builtins.globals().names().stream().filter(name -> !Builtins.isValue(name)).collect(Collectors.toSet());
        }

        @Override
        public Set<String> globalValues() {
            return Builtins.globals().names().stream().filter(Builtins::isValue).collect(Collectors.toSet());
        }

        @Override
        public Signature ownSignature(String globalValue, String function) {
            Builtin builtin = LibraryModules.functionOf(globalValue, function);
            return builtin == null ? null : builtin.signature();
        }

        @Override
        public Signature globalSignature(String global) {
            Builtin builtin = Builtins.globals().builtin(global);
            return builtin == null ? errorSignature(global) : builtin.signature();
        }

        private static Signature errorSignature(String kind) {
            return Arrays.stream(ErrorKind.values()).filter(each -> each.scriptName().equals(kind)).findFirst()
                    .map(each -> RecordType.of(each).signature()).orElse(null);
        }

        @Override
        public Set<String> typeNames() {
            Set<String> names = new HashSet<>(Types.NAMES);
            names.addAll(LibraryModules.typeNames());
            return names;
        }

        @Override
        public Set<String> changingMethods() {
            return Builtins.changingMethods();
        }

        @Override
        public Collection<String> libraries() {
            return LibraryModules.names();
        }

        @Override
        public LibraryNames library(String module) {
            Library library = LibraryModules.get(module);
            return library == null ? null : new NamesOf(library);
        }

        @Override
        public FileImport file(String path) {
            return ModuleLoader.this.file(directory.resolve(path).toAbsolutePath().normalize(), path);
        }
    }

    private record NamesOf(Library library) implements LibraryNames {

        @Override
        public Collection<String> members() {
            return library.names();
        }

        @Override
        public Signature signature(String member) {
            Builtin builtin = library.builtin(member);
            return builtin == null ? null : builtin.signature();
        }
    }
}
