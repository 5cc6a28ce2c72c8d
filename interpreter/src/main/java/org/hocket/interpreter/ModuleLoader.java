package org.hocket.interpreter;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.oracle.truffle.api.source.Source;

import org.hocket.grammar.Diagnostic;
import org.hocket.grammar.ParseResult;
import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Module;
import org.hocket.interpreter.builtin.BuiltinVocabulary;
import org.hocket.interpreter.check.CheckResult;
import org.hocket.interpreter.check.Checker;
import org.hocket.interpreter.check.FileModule;
import org.hocket.interpreter.check.Imports;
import org.hocket.interpreter.check.SessionScope;
import org.hocket.interpreter.check.Suggestions;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.process.Program;
import org.hocket.interpreter.process.Program.Kind;
import org.hocket.interpreter.translate.ModuleTranslator;

/** Parses, checks and prepares a script and the files that it imports, each file once. */
final class ModuleLoader implements Program {

    /** What errors call an input of a session. */
    static final String PROMPT = "<prompt>";

    /** The keys of inputs, before their numbers. */
    private static final String INPUT = "hocket:input/";
    private static final BuiltinVocabulary VOCABULARY = new BuiltinVocabulary();

    private final HocketLanguage language;
    private final String test;
    /** Tasks look into it while further scripts are loaded. */
    private final Map<String, ModuleTranslator> modules = new ConcurrentHashMap<>();
    private final Map<String, FileModule> files = new HashMap<>();
    private final List<Path> loading = new ArrayList<>();
    /** What has been loaded, by the keys of the files; one comes after those that it imports. */
    private final Map<String, Loaded> loaded = Collections.synchronizedMap(new LinkedHashMap<>());
    /** The files of the process that this one works for. */
    private final Map<String, Program.File> given = new ConcurrentHashMap<>();
    private final SessionScope session = new SessionScope();
    private final StringBuilder sessionText = new StringBuilder();
    private ModuleTranslator input;
    private int inputs;

    /** @param test the name of the test that scripts are loaded for; null where they just run */
    ModuleLoader(HocketLanguage language, String test) {
        this.language = language;
        this.test = test;
    }

    /** @throws RejectedScript where it does not parse or does not check */
    synchronized ModuleTranslator script(Source source) {
        return load(source, directoryOf(source.getURI()), test, Kind.SCRIPT).translator();
    }

    /** The name of the test that scripts are loaded for; null where they just run. */
    String test() {
        return test;
    }

    /** Whether something in the files loaded so far runs in child processes. */
    boolean usesProcesses() {
        synchronized (loaded) {
            return loaded.values().stream().anyMatch(file -> !file.checked().resolution().unitsOnProcesses().isEmpty());
        }
    }

    @Override
    public Collection<Program.File> files() {
        synchronized (loaded) {
            return loaded.values().stream().map(Loaded::file).toList();
        }
    }

    @Override
    public void add(Program.File file) {
        given.put(file.key(), file);
    }

    @Override
    public ModuleTranslator module(String key) {
        Loaded known = loaded.get(key);
        return known != null ? known.translator() : loadGiven(key);
    }

    @Override
    public ModuleTranslator anyModule() {
        synchronized (loaded) {
            if (!loaded.isEmpty()) {
                return loaded.values().iterator().next().translator();
            }
        }
        return module(given.values().stream().filter(file -> file.kind() != Kind.IMPORT).findFirst().orElseThrow().key());
    }

    @Override
    public void prepare() {
        given.keySet().forEach(this::module);
        List<ModuleTranslator> all;
        synchronized (loaded) {
            all = loaded.values().stream().map(Loaded::translator).toList();
        }
        all.forEach(module -> module.code().prepare());
    }

    private synchronized ModuleTranslator loadGiven(String key) {
        Program.File file = given.get(key);
        if (file == null) {
            throw new IllegalArgumentException("the program has no file " + key);
        }
        switch (file.kind()) {
            case IMPORT -> file(Path.of(URI.create(key)), file.name());
            case INPUT -> inputsUpTo(key);
            case SCRIPT -> {
                if (!loaded.containsKey(key)) {
                    script(Source.newBuilder(HocketLanguage.ID, file.text(), file.name()).uri(URI.create(key)).build());
                }
            }
        }
        return loaded.get(key).translator();
    }

    private void inputsUpTo(String key) {
        while (!loaded.containsKey(key)) {
            input(given.get(INPUT + inputs).text());
        }
    }

    @Override
    public String keyOf(SourceText text) {
        synchronized (loaded) {
            return loaded.values().stream().map(Loaded::translator).filter(module -> module.text() == text).map(ModuleTranslator::key)
                    .findFirst().orElse(null);
        }
    }

    /** Where imports are looked for: beside the file, or for a text without one in the working directory. */
    private static Path directoryOf(URI uri) {
        return "file".equals(uri.getScheme()) ? Path.of(uri).toAbsolutePath().getParent() : Path.of("");
    }

    private record Loaded(ModuleTranslator translator, CheckResult checked, Program.File file) {
    }

    /** What the inputs of the session have declared. */
    SessionScope session() {
        return session;
    }

    String sessionText() {
        return sessionText.toString();
    }

    /** The value of a variable that an input has declared; null where it has none yet. */
    Object valueOf(Variable variable) {
        return input.global(variable).get();
    }

    /**
     * Loads the next input of a session.
     *
     * @throws RejectedScript where it does not parse or does not check; it is no part of the session then
     */
    synchronized ModuleTranslator input(String written) {
        SourceText text = new SourceText(PROMPT, sessionText + written, sessionText.length());
        Source source = Source.newBuilder(HocketLanguage.ID, text.text(), PROMPT).uri(URI.create(INPUT + inputs)).build();
        ParseResult parsed = SourceParser.parse(text);
        if (parsed.module() == null) {
            throw new RejectedScript(parsed.diagnostics());
        }
        CheckResult checked = Checker.check(text, parsed.module(), VOCABULARY, importsFrom(Path.of("")), session);
        rejectIfWrong(parsed, checked);
        input = new ModuleTranslator(language, text, source, parsed.module(), checked.resolution(), file -> modules.get(file.path()), input);
        loaded.put(input.key(), new Loaded(input, checked, new Program.File(input.key(), PROMPT, written, Kind.INPUT)));
        sessionText.append(written);
        inputs++;
        return input;
    }

    private Loaded load(Source source, Path directory, String wanted, Kind kind) {
        SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
        ParseResult parsed = SourceParser.parse(text);
        CheckResult checked = check(text, parsed, directory);
        Module module = parsed.module();
        Module runnable = TestSelection.of(module, wanted);
        // What tests use is reached in other ways than what only the script uses, so names are resolved without them.
        CheckResult resolved = runnable == module ? checked : check(text, new ParseResult.Parsed(runnable), directory);
        ModuleTranslator translator = new ModuleTranslator(language, text, source, runnable, resolved.resolution(),
                file -> modules.get(file.path()));
        Loaded result = new Loaded(translator, resolved, new Program.File(translator.key(), source.getName(), source.getCharacters().toString(), kind));
        loaded.put(translator.key(), result);
        return result;
    }

    /** Checks also a tree of what does not parse, where there is one, so that all errors of a script are shown at once. */
    private CheckResult check(SourceText text, ParseResult parsed, Path directory) {
        if (parsed.module() == null) {
            throw new RejectedScript(parsed.diagnostics());
        }
        CheckResult checked = Checker.check(text, parsed.module(), VOCABULARY, importsFrom(directory));
        rejectIfWrong(parsed, checked);
        return checked;
    }

    private Imports importsFrom(Path directory) {
        return written -> file(directory.resolve(written).toAbsolutePath().normalize(), written);
    }

    private static void rejectIfWrong(ParseResult parsed, CheckResult checked) {
        List<Diagnostic> all = Stream.concat(parsed.diagnostics().stream(), checked.diagnostics().stream())
                .sorted(Comparator.comparingInt(diagnostic -> diagnostic.primary().span().start())).toList();
        if (!all.isEmpty()) {
            throw new RejectedScript(all);
        }
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

    /** What to write instead of the path of a file that is not there: that of one beside it, if any is close. */
    private static String meant(Path path, String written) {
        String name = path.getFileName().toString();
        String folder = written.substring(0, written.length() - Math.min(name.length(), written.length()));
        try (Stream<Path> files = Files.list(path.getParent())) {
            List<String> scripts = files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".hk"))
                    .sorted().map(file -> folder + file).toList();
            String close = scripts.contains(written + ".hk") ? "did you mean `" + written + ".hk`?"
                    : Suggestions.didYouMean(written, scripts);
            return close != null ? close : "it was looked for at " + path;
        } catch (IOException unreadable) {
            return "it was looked for at " + path + ", where there is no folder of that name";
        }
    }

    private String text(Path path) throws IOException {
        Program.File file = given.get(path.toUri().toString());
        return file != null ? file.text() : Files.readString(path);
    }

    private Imports.FileImport read(Path path, String written) {
        Loaded module;
        try {
            Source source = Source.newBuilder(HocketLanguage.ID, text(path), written).uri(path.toUri()).build();
            module = load(source, path.getParent(), null, Kind.IMPORT);
        } catch (RejectedScript rejected) {
            Diagnostic first = rejected.diagnostics().getFirst();
            return new Imports.Problem("`" + written + "` has an error: " + first.message(),
                    "it stands at " + first.primary().source().locate(first.primary().span().start()));
        } catch (NoSuchFileException missing) {
            return new Imports.Problem("there is no file `" + written + "`", meant(path, written));
        } catch (CharacterCodingException notText) {
            return new Imports.Problem("`" + written + "` is not a text in UTF-8", null);
        } catch (IOException unreadable) {
            return new Imports.Problem("`" + written + "` cannot be read: " + unreadable.getMessage(), null);
        }
        FileModule file = new FileModule(path.toString(), module.checked().resolution().exports());
        modules.put(file.path(), module.translator());
        files.put(file.path(), file);
        return file;
    }
}
