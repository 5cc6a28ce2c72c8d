import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Links a Java runtime that holds a module and all that it requires, Truffle's compiler among it. The JDK has an empty
 * stand-in of that name, and where it links from its own image and not from packages it prefers what it has. So that is
 * hidden from it, which no option does; a JDK of which this is not possible counts as one that cannot link.
 */
final class RuntimeImage {

    private static final String STAND_IN = "jdk.graal.compiler";

    private RuntimeImage() {
    }

    /** @return whether there is one now; if not, the log says why */
    static boolean link(Path modules, String root, Path target, Path log) throws IOException {
        try (var out = new PrintStream(Files.newOutputStream(log))) {
            ToolProvider jlink = ToolProvider.findFirst("jlink").orElse(null);
            if (jlink == null) {
                out.println("the JDK has no jlink");
                return false;
            }
            hideStandIn();
            return jlink.run(out, out, "--module-path", modules.toString(), "--add-modules", root,
                    "--no-header-files", "--no-man-pages", "--output", target.toString()) == 0;
        } catch (ReflectiveOperationException | RuntimeException otherJdk) {
            Files.writeString(log, "the JDK does not let its " + STAND_IN + " be hidden: " + otherJdk + "\n");
            return false;
        }
    }

    private static void hideStandIn() throws ReflectiveOperationException {
        ModuleFinder system = ModuleFinder.ofSystem();
        Field cached = Class.forName("jdk.internal.module.SystemModuleFinders").getDeclaredField("cachedSystemModuleFinder");
        cached.setAccessible(true);
        cached.set(null, new Without(system, STAND_IN));
    }

    private record Without(ModuleFinder all, String hidden) implements ModuleFinder {

        @Override
        public Optional<ModuleReference> find(String name) {
            return name.equals(hidden) ? Optional.empty() : all.find(name);
        }

        @Override
        public Set<ModuleReference> findAll() {
            return all.findAll().stream().filter(each -> !each.descriptor().name().equals(hidden)).collect(Collectors.toSet());
        }
    }
}
