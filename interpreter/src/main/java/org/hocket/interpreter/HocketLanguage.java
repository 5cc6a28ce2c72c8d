package org.hocket.interpreter;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.Option;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.Registration;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

import org.hocket.grammar.SourceParser;
import org.hocket.interpreter.builtin.Builtins;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.check.Checker;
import org.hocket.interpreter.concurrent.Crew;
import org.hocket.interpreter.concurrent.Scheduler;
import org.hocket.interpreter.concurrent.Task;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.node.HocketRootNode;
import org.hocket.interpreter.node.call.ClosureNode;
import org.hocket.interpreter.node.call.DispatchNode;
import org.hocket.interpreter.node.call.MethodNode;
import org.hocket.interpreter.node.call.StaticCallNode;
import org.hocket.interpreter.node.control.AssertNode;
import org.hocket.interpreter.node.control.FinallyNode;
import org.hocket.interpreter.node.control.ForNode;
import org.hocket.interpreter.node.control.LoopNode;
import org.hocket.interpreter.node.control.MatchNode;
import org.hocket.interpreter.node.control.TryNode;
import org.hocket.interpreter.node.control.UseNode;
import org.hocket.interpreter.node.local.LendNode;
import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.node.member.PlaceNode;
import org.hocket.interpreter.node.operator.AddNode;
import org.hocket.interpreter.node.parallel.ItemsNode;
import org.hocket.interpreter.node.parallel.ParallelNode;
import org.hocket.interpreter.node.task.AsyncNode;
import org.hocket.interpreter.node.task.AwaitNode;
import org.hocket.interpreter.node.task.ScopeNode;
import org.hocket.interpreter.node.task.SpawnNode;
import org.hocket.interpreter.node.task.TimeoutNode;
import org.hocket.interpreter.parallel.ParallelMap;
import org.hocket.interpreter.process.Child;
import org.hocket.interpreter.process.WorkerPool;
import org.hocket.interpreter.translate.ModuleTranslator;
import org.hocket.interpreter.value.CollectionValue;
import org.hocket.interpreter.value.Failure;

/**
 * Hocket as a language of the Truffle framework. Start reading here.
 *
 * <p><b>From text to nodes.</b> {@link SourceParser} makes a syntax tree or says what is wrong. {@link Checker} finds what
 * each name means, and every error that shows without running. {@link ModuleTranslator} makes nodes of the tree; functions
 * are translated when they are first called. {@link ModuleLoader} does all this for a script and the files it imports.
 *
 * <p><b>Running.</b> A function is a {@link HocketRootNode}; all else is an {@link ExpressionNode}, as statements are
 * expressions whose value is null. {@link Frames} says what every call passes: the {@link Task} that runs it is the first of
 * it, so that nodes need neither a thread-local nor an entered context to find it. An operator's node is its truth table:
 * see {@link AddNode}. Control: {@link MatchNode}, {@link TryNode}, {@link FinallyNode}, {@link UseNode}, {@link ForNode},
 * {@link LoopNode}, which is compiled while it runs, and {@link AssertNode}. Calls: {@link StaticCallNode} where the function is known beforehand,
 * {@link DispatchNode} where not, {@link MethodNode} for {@code a.f(b)}; {@link ClosureNode} makes functions that capture.
 *
 * <p><b>Values.</b> Lists, maps, sets and records are values without being counted: {@link CollectionValue} says how,
 * {@link ShareNode} and {@link LendNode} mark them, {@link PlaceNode} changes them in place.
 *
 * <p><b>Tasks.</b> {@link AsyncNode}, {@link AwaitNode}, {@link ScopeNode} and {@link TimeoutNode} are thin: what they do is
 * in the package {@code concurrent}, on top of {@link Scheduler}, the one interface to threads and time.
 * {@link TaskThreads} says on which threads tasks run.
 *
 * <p><b>The parallel map.</b> {@link ParallelNode} hands the items of a {@code parallel for} to a {@link ParallelMap}, whose
 * workers have chunks of them run by {@link ItemsNode}. They are a {@link Crew}, which grows and shrinks with the work.
 *
 * <p><b>Processes.</b> {@link SpawnNode} hands a function to a {@link WorkerPool}, whose processes each run {@link Child}. Code
 * travels as its place in the text, with what it captured; what has an identity stays, and is asked for.
 *
 * <p><b>The library.</b> {@link Builtins} are Java methods behind {@link Library}. They raise a {@link Failure}, which the
 * node that called them turns into a {@link HocketError} with the place.
 */
@Registration(id = HocketLanguage.ID, name = "Hocket", version = HocketLanguage.VERSION,
        defaultMimeType = HocketLanguage.MIME_TYPE, characterMimeTypes = HocketLanguage.MIME_TYPE,
        contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE)
public final class HocketLanguage extends TruffleLanguage<HocketContext> {

    public static final String ID = "hocket";
    public static final String VERSION = "0.1.0";
    static final String MIME_TYPE = "application/x-hocket";

    private static final ContextReference<HocketContext> CONTEXT = ContextReference.create(HocketLanguage.class);

    @Option(help = "Decides every random draw of the script; drawn itself where it is not given.",
            category = OptionCategory.USER, stability = OptionStability.STABLE, usageSyntax = "<int>")
    static final OptionKey<Long> seed = new OptionKey<>(0L);

    @Option(help = "The test of the script that runs behind its top level; none where it is not given.",
            category = OptionCategory.EXPERT, stability = OptionStability.STABLE, usageSyntax = "<name>")
    static final OptionKey<String> test = new OptionKey<>("");

    @Option(help = "Whether the host gets the value of the last line. To wrap it takes longer than a short script does.",
            category = OptionCategory.EXPERT, stability = OptionStability.STABLE, usageSyntax = "true|false")
    static final OptionKey<Boolean> result = new OptionKey<>(true);

    @Option(help = "How many columns the terminal has that standard error is, which then shows a progress bar; 0 for none.",
            category = OptionCategory.USER, stability = OptionStability.STABLE, usageSyntax = "<int>")
    static final OptionKey<Integer> progress = new OptionKey<>(0);

    @Option(help = "Whether the progress bar keeps to ASCII.", category = OptionCategory.USER, stability = OptionStability.STABLE,
            usageSyntax = "true|false")
    static final OptionKey<Boolean> ascii = new OptionKey<>(false);

    /** That of the calling thread, which must have entered it. */
    public static HocketContext context() {
        return CONTEXT.get(null);
    }

    @Override
    protected HocketContext createContext(Env env) {
        return new HocketContext(this, env);
    }

    @Override
    protected void disposeContext(HocketContext context) {
        context.close();
    }

    @Override
    protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
        return true;
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        HocketContext context = CONTEXT.get(null);
        return new ScriptRootNode(this, context, request.getSource()).getCallTarget();
    }

    @Override
    protected Object getScope(HocketContext context) {
        return context.controls();
    }

    @Override
    protected OptionDescriptors getOptionDescriptors() {
        return new HocketLanguageOptionDescriptors();
    }
}
