import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds what the launcher starts, in a folder that is named for its contents: a Java runtime that holds Hocket, its
 * libraries and Truffle's compiler; in it a cache of loaded classes, trained on some scripts; the options to start it with;
 * and {@code bin/hocket}, which does. No part names the place of another, so that the folder can be moved. Where a JDK cannot
 * link a runtime it stands for one itself, at its place and with the modules beside it, and where the training fails there is
 * no cache: then starts take longer.
 *
 * <p>Maven runs it when the command is packaged, from source and on the JDK that compiles. What it did is in
 * {@code runtime.log}.
 */
final class BuildRuntime {

    /**
     * What Hocket and those libraries that are not modules need; the modules say it themselves. Where jdk.jfr is there, Truffle
     * starts the flight recorder each time, which takes a fifth of the whole start.
     */
    private static final Set<String> NEEDED = Set.of("java.net.http", "jdk.charsets", "jdk.httpserver", "jdk.internal.vm.ci",
            "jdk.management", "jdk.unsupported");
    private static final String COMPILER = "jdk.graal.compiler";
    private static final String COMMAND = ApplicationModule.NAME + "/org.hocket.repl.HocketCommand";
    private static final String TRAINING = ApplicationModule.NAME + "/org.hocket.repl.Training";

    private final Path sources;
    private final Path home;
    private final Path modules;
    private final Path java;
    private final Path cache;
    private final Path log;

    private BuildRuntime(Path sources, Path home) {
        this.sources = sources;
        this.home = home;
        this.modules = home.resolve("modules");
        this.java = home.resolve("java");
        // Where Java looks for one by itself. An option would have to name the place.
        this.cache = java.resolve("lib/server/classes.jsa");
        this.log = home.resolve("runtime.log");
    }

    /**
     * @param arguments the folder of this file; the folder that gets the runtime; the time at which the build began, which
     *                  becomes that of the file {@code current} there, so that it tells what was changed since; then the jars
     *                  and folders of jars to run
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path sources = Path.of(arguments[0]);
        Path target = Files.createDirectories(Path.of(arguments[1])).toRealPath();
        Instant began = Instant.parse(arguments[2]);
        List<Path> jars = jars(List.of(arguments).subList(3, arguments.length));
        Path home = target.resolve(fingerprint(sources, jars, target));
        if (!Files.exists(home)) {
            Path unfinished = target.resolve("unfinished");
            delete(unfinished);
            new BuildRuntime(sources, unfinished).build(jars, home);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        Path current = target.resolve("current");
        Path before = Files.exists(current) ? Path.of(Files.readString(current).strip()) : home;
        Path made = Files.writeString(target.resolve("current.new"), home + "\n");
        Files.setLastModifiedTime(made, FileTime.from(began));
        Files.move(made, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        deleteAllBut(List.of(current, home, before), target);
    }

    private static List<Path> jars(List<String> places) throws IOException {
        var jars = new ArrayList<Path>();
        for (String place : places) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars;
    }

    /** Of all that goes into the runtime; and of its place, which the options name where the JDK stands for it. */
    private static String fingerprint(Path sources, List<Path> jars, Path target) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(target.toString().getBytes());
            var parts = new ArrayList<>(jars);
            parts.addAll(files(sources));
            parts.add(jdk().resolve("release"));
            for (Path part : parts) {
                digest.update(part.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(part));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Path jdk() {
        return Path.of(System.getProperty("java.home"));
    }

    /** @param place where it will be */
    private void build(List<Path> jars, Path place) throws IOException, InterruptedException {
        gatherModules(jars);
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("hocket");
        Files.copy(sources.resolve("hocket"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        copyTruffleLibrary(jarOf("org.graalvm.truffle", jars));
        List<String> options = new ArrayList<>(Files.readAllLines(sources.resolve("java.args")));
        boolean linked = RuntimeImage.link(modules, ApplicationModule.NAME, java, log);
        if (linked) {
            delete(modules);
        } else {
            delete(java);
            Files.createSymbolicLink(java, jdk());
            options.add("-Dhocket.runtime=" + quoted(place));
            options.add("--module-path " + quoted(place.resolve("modules")));
            options.add("--upgrade-module-path " + quoted(place.resolve("modules").resolve(jarOf(COMPILER, jars).getFileName())));
        }
        List<String> command = new ArrayList<>(options);
        command.add("--module " + COMMAND);
        // Before the training, which starts child processes.
        Files.write(home.resolve("hocket.args"), command);
        if (linked) {
            train(options);
        }
    }

    private void gatherModules(List<Path> jars) throws IOException {
        Files.createDirectories(modules);
        Map<Boolean, List<Path>> byKind = jars.stream().collect(Collectors.partitioningBy(jar -> descriptor(jar).isAutomatic()));
        Set<String> required = new TreeSet<>(NEEDED);
        for (Path module : byKind.get(false)) {
            Files.copy(module, modules.resolve(module.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            required.add(descriptor(module).name());
        }
        ApplicationModule.write(byKind.get(true), required, modules.resolve("hocket.jar"));
    }

    private static Path jarOf(String module, List<Path> jars) {
        return jars.stream().filter(jar -> descriptor(jar).name().equals(module)).findFirst().orElseThrow();
    }

    private static ModuleDescriptor descriptor(Path jar) {
        return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    }

    /** Takes the library out of Truffle's jar, which Truffle would do in the user's home, and read all of it at each start. */
    private void copyTruffleLibrary(Path truffle) throws IOException {
        String name = System.mapLibraryName("truffleattach");
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String entry = "META-INF/resources/engine/libtruffleattach/" + system + "/" + System.getProperty("os.arch") + "/bin/" + name;
        try (JarFile jar = new JarFile(truffle.toFile())) {
            if (jar.getEntry(entry) != null) {
                Files.copy(jar.getInputStream(jar.getEntry(entry)), home.resolve(name));
            }
        }
    }

    private void train(List<String> options) throws IOException, InterruptedException {
        Path profile = home.resolve("profile");
        // Profiles would have the JVM compile at once what was hot here: on few cores a start would wait for it.
        List<String> record = new ArrayList<>(List.of("-XX:AOTMode=record", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining",
                "-XX:AOTConfiguration=" + profile, "--module", TRAINING));
        files(sources.resolve("training")).forEach(script -> record.add(script.toString()));
        boolean trained = java(options, record)
                && java(options, List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + profile, "-XX:AOTCache=" + cache, "--module", COMMAND));
        Files.deleteIfExists(profile);
        if (!trained) {
            Files.deleteIfExists(cache);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private boolean java(List<String> options, List<String> more) throws IOException, InterruptedException {
        Path file = Files.write(home.resolve("training.args"), options);
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "@" + file));
        command.addAll(more);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // A cache that was trained with the options of one user would not fit to those of the next.
        process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return process.start().waitFor() == 0;
    }

    /** As the files of options have it. */
    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The runtime before stays, as scripts may still run on it. */
    private static void deleteAllBut(List<Path> kept, Path target) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(target)) {
            all = files.toList();
        }
        for (Path file : all) {
            if (!kept.contains(file)) {
                delete(file);
            }
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(root)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
