import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleAttribute.ModuleAttributeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Makes one module of the jars that are none: Hocket's own, and libraries. Only what has a descriptor can be linked into a
 * runtime, and only a runtime that holds everything can be moved without losing its cache. Like a jar without a descriptor
 * on the module path, the module keeps nothing to itself.
 */
final class ApplicationModule {

    static final String NAME = "hocket";

    private static final String DATA = "META-INF/";
    private static final String SERVICES = DATA + "services/";

    private final Set<String> files = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Map<String, Set<String>> services = new TreeMap<>();

    private ApplicationModule() {
    }

    /** @param required the modules that it reads */
    static void write(List<Path> jars, Set<String> required, Path target) throws IOException {
        var module = new ApplicationModule();
        try (var out = new JarOutputStream(Files.newOutputStream(target))) {
            for (Path jar : jars) {
                try (JarFile from = new JarFile(jar.toFile())) {
                    module.add(from, out);
                }
            }
            out.putNextEntry(new JarEntry("module-info.class"));
            out.write(module.descriptor(required));
        }
    }

    private void add(JarFile jar, JarOutputStream out) throws IOException {
        for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
            String name = entry.getName();
            try (InputStream content = jar.getInputStream(entry)) {
                if (name.startsWith(SERVICES)) {
                    provide(name.substring(SERVICES.length()), new String(content.readAllBytes()));
                } else if (!name.startsWith(DATA) && files.add(name)) {
                    out.putNextEntry(new JarEntry(name));
                    content.transferTo(out);
                    addPackage(name);
                }
            }
        }
    }

    private void addPackage(String file) {
        if (file.endsWith(".class")) {
            packages.add(file.substring(0, file.lastIndexOf('/')).replace('/', '.'));
        }
    }

    private void provide(String service, String providers) {
        providers.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty())
                .forEach(provider -> services.computeIfAbsent(service, none -> new TreeSet<>()).add(provider));
    }

    private byte[] descriptor(Set<String> required) {
        return ClassFile.of().buildModule(ModuleAttribute.of(ModuleDesc.of(NAME), module -> {
            module.moduleFlags(AccessFlag.OPEN).requires(ModuleDesc.of("java.base"), Set.of(AccessFlag.MANDATED), null);
            required.forEach(each -> module.requires(ModuleDesc.of(each), Set.of(), null));
            packages.forEach(each -> module.exports(PackageDesc.of(each), Set.of()));
            services.forEach((service, providers) -> addService(module, ClassDesc.of(service), providers));
        }));
    }

    /** The services that Hocket looks up it provides as well. */
    private static void addService(ModuleAttributeBuilder module, ClassDesc service, Set<String> providers) {
        module.uses(service).provides(service, providers.stream().map(ClassDesc::of).toArray(ClassDesc[]::new));
    }
}
