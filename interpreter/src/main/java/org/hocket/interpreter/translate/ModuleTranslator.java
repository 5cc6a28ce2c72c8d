package org.hocket.interpreter.translate;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;

import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Declaration;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.Module;
import org.hocket.grammar.tree.Parameter;
import org.hocket.grammar.tree.Pattern;
import org.hocket.grammar.tree.SyntaxNode;
import org.hocket.interpreter.HocketLanguage;
import org.hocket.interpreter.check.CodeUnit;
import org.hocket.interpreter.check.FileModule;
import org.hocket.interpreter.check.Resolution;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.call.StaticFunction;
import org.hocket.interpreter.node.local.Global;
import org.hocket.interpreter.node.member.TypeTest;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.Signature;

/**
 * Turns a checked file into nodes. What the file's top level declares is kept here, for its own code and for the files that
 * import it; functions are translated when they are first needed.
 */
public final class ModuleTranslator {

    private static final int LONGEST_TASK_NAME = 40;
    private static final Object[] NO_CAPTURES = {};

    /** Finds the file behind an import; it has been loaded when the importing file was checked. */
    @FunctionalInterface
    public interface Imported {
        ModuleTranslator module(FileModule file);
    }

    private final HocketLanguage language;
    private final SourceText text;
    private final Source source;
    private final Module module;
    private final Resolution resolution;
    private final Imported imported;
    private final Set<Variable> cells = new HashSet<>();
    private final Map<Variable, Global> globals;
    private final Map<SyntaxNode, StaticFunction> functions;
    private final Map<SyntaxNode, RecordType> types;
    private final Map<RecordType, StaticFunction> builtinConstructors = new ConcurrentHashMap<>();
    private final ModuleCode code = new ModuleCode(this);
    private Task runner;

    /** @param source the same text as {@code text}, as Truffle knows it */
    public ModuleTranslator(HocketLanguage language, SourceText text, Source source, Module module, Resolution resolution,
            Imported imported) {
        this(language, text, source, module, resolution, imported, null);
    }

    /** @param earlier the input of a session before this one, whose declarations it reaches; null where there is none */
    public ModuleTranslator(HocketLanguage language, SourceText text, Source source, Module module, Resolution resolution,
            Imported imported, ModuleTranslator earlier) {
        this.globals = earlier == null ? new IdentityHashMap<>() : earlier.globals;
        this.functions = earlier == null ? new IdentityHashMap<>() : earlier.functions;
        this.types = earlier == null ? new IdentityHashMap<>() : earlier.types;
        this.language = language;
        this.text = text;
        this.source = source;
        this.module = module;
        this.resolution = resolution;
        this.imported = imported;
        collectCells(resolution.unit(module));
        module.statements().stream().filter(statement -> statement instanceof Declaration.Record || statement instanceof Declaration.ErrorKind)
                .forEach(statement -> type((Declaration) statement));
    }

    /** A {@code var} is in a cell where a closure shares it; a task takes a copy instead, and so do closures in the task. */
    private void collectCells(CodeUnit unit) {
        for (Variable variable : unit.captures()) {
            if (variable.mutable() && !variable.global() && sharesWithOwner(unit, variable)) {
                cells.add(variable);
            }
        }
        unit.inner().forEach(this::collectCells);
    }

    private static boolean sharesWithOwner(CodeUnit unit, Variable variable) {
        for (CodeUnit each = unit; each != variable.owner(); each = each.parent()) {
            if (each.kind() == CodeUnit.Kind.TASK) {
                return false;
            }
        }
        return true;
    }

    /** Whether what {@code unit} holds of the variable is the cell, not a value. */
    boolean holdsCell(CodeUnit unit, Variable variable) {
        return cells.contains(variable) && sharesWithOwner(unit, variable);
    }

    /** The code of the file's top level. */
    private RootCallTarget target() {
        return new UnitTranslator(this, resolution.unit(module)).module(module);
    }

    /**
     * Runs the top level, unless it has been run. Functions that use a {@code var} of it belong to the task that does.
     *
     * @return the value of its last statement
     */
    public Object runOnce(Task task) {
        if (runner != null) {
            return NullValue.NULL;
        }
        runner = task;
        return target().call(Frames.pack(task, null, NO_CAPTURES));
    }

    /** The place of a variable of the top level that is reached from elsewhere. */
    public Global global(Variable variable) {
        synchronized (globals) {
            return globals.computeIfAbsent(variable, v -> new Global(v.name()));
        }
    }

    StaticFunction function(Declaration.Function declaration) {
        synchronized (functions) {
            return functions.computeIfAbsent(declaration, d -> {
                Signature signature = signature(declaration.name().text(), declaration.parameters());
                return new StaticFunction(signature, () -> closure(signature, resolution.unit(declaration),
                        unit -> unit.function(declaration.name().text(), declaration.parameters(), declaration.body(),
                                declaration.span())));
            });
        }
    }

    StaticFunction constructor(Declaration declaration) {
        RecordType type = type(declaration);
        List<Parameter> fields = fields(declaration);
        synchronized (functions) {
            return functions.computeIfAbsent(declaration, d -> {
                Signature signature = new Signature(type.name(), signature(type.name(), fields).parameters(), type.name());
                return new StaticFunction(signature, () -> closure(signature, resolution.unit(declaration),
                        unit -> unit.constructor(type, fields, declaration.span())));
            });
        }
    }

    @FunctionalInterface
    private interface Code {
        RootCallTarget translate(UnitTranslator unit);
    }

    private Closure closure(Signature signature, CodeUnit unit, Code code) {
        RootCallTarget translated = code.translate(new UnitTranslator(this, unit));
        return new Closure(signature, translated, NO_CAPTURES, unit.usesOutsideVar() ? runner : null);
    }

    /** Makes values of one of the language's own types. */
    StaticFunction constructor(RecordType type) {
        return builtinConstructors.computeIfAbsent(type, t -> BuiltinRecords.constructor(this, t));
    }

    RecordType type(Declaration declaration) {
        synchronized (types) {
            return types.computeIfAbsent(declaration, d -> new RecordType(nameOf(declaration).text(),
                    fields(declaration).stream().map(ModuleTranslator::name).toList(),
                    declaration instanceof Declaration.ErrorKind, new CodePlace(key(), declaration.span())));
        }
    }

    private static Identifier nameOf(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Record record -> record.name();
            case Declaration.ErrorKind error -> error.name();
            default -> throw new IllegalArgumentException("no type: " + declaration);
        };
    }

    private static List<Parameter> fields(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Record record -> record.fields();
            case Declaration.ErrorKind error -> error.fields();
            default -> throw new IllegalArgumentException("no type: " + declaration);
        };
    }

    Signature signature(String name, List<Parameter> parameters) {
        return new Signature(name, parameters.stream().map(this::parameter).toList());
    }

    private Signature.Parameter parameter(Parameter parameter) {
        String name = name(parameter);
        String shown = (parameter.rest() ? "..." : "") + name
                + (parameter.defaultValue() == null ? "" : " = " + text.text(parameter.defaultValue().span()));
        return new Signature.Parameter(name, parameter.defaultValue() != null, parameter.rest(), shown);
    }

    private static String name(Parameter parameter) {
        return parameter.pattern() instanceof Pattern.Binding binding ? binding.name().text() : "_";
    }

    /** What errors and tools call a task. */
    String taskName(Expression body) {
        if (body instanceof Expression.Block) {
            return "block";
        }
        String written = text.text(body.span()).replaceAll("\\s+", " ");
        return written.length() <= LONGEST_TASK_NAME ? written : written.substring(0, LONGEST_TASK_NAME - 1) + "…";
    }

    /** What stands behind {@code is}, {@code catch} or before the fields of a pattern. */
    TypeTest typeTest(Identifier name) {
        return typeTest(resolution.type(name));
    }

    private TypeTest typeTest(Symbol symbol) {
        return switch (symbol) {
            case Symbol.BuiltinType type -> new TypeTest.Named(type.name());
            case Symbol.BuiltinRecord(var type) -> new TypeTest.Declared(type);
            case Symbol.RecordType record -> new TypeTest.Declared(type(record.declaration()));
            case Symbol.ErrorType error -> new TypeTest.Declared(type(error.declaration()));
            case Symbol.Imported other -> importedModule(other.module()).typeTest(other.target());
            default -> throw new IllegalArgumentException("no type: " + symbol);
        };
    }

    ModuleTranslator importedModule(FileModule file) {
        return imported.module(file);
    }

    /** The file that a declaration imports. */
    ModuleTranslator importedFile(Declaration.Import declaration) {
        return importedModule(resolution.importedFile(declaration));
    }

    /** What identifies the file, in every process that runs the script. */
    public String key() {
        return source.getURI().toString();
    }

    /** What of the file another process can name. */
    public ModuleCode code() {
        return code;
    }

    Module module() {
        return module;
    }

    HocketLanguage language() {
        return language;
    }

    public SourceText text() {
        return text;
    }

    Source source() {
        return source;
    }

    Resolution resolution() {
        return resolution;
    }
}
