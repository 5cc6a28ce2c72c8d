package org.hocket.interpreter.translate;

import java.util.ArrayList;
import java.util.List;

import org.hocket.grammar.tree.Argument;
import org.hocket.grammar.tree.Catch;
import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;
import org.hocket.grammar.tree.MatchArm;
import org.hocket.grammar.tree.SelectArm;
import org.hocket.grammar.tree.UnaryOperator;
import org.hocket.interpreter.check.Symbol;
import org.hocket.interpreter.check.Variable;
import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.call.CommandNode;
import org.hocket.interpreter.node.collection.ListNode;
import org.hocket.interpreter.node.collection.MapNode;
import org.hocket.interpreter.node.control.BlockNode;
import org.hocket.interpreter.node.control.FinallyNode;
import org.hocket.interpreter.node.control.IfNode;
import org.hocket.interpreter.node.control.JumpNodes;
import org.hocket.interpreter.node.control.MatchNode;
import org.hocket.interpreter.node.control.OptionalChainNodes;
import org.hocket.interpreter.node.control.ThrowNode;
import org.hocket.interpreter.node.control.TryNode;
import org.hocket.interpreter.node.literal.InterpolationNode;
import org.hocket.interpreter.node.literal.Literals;
import org.hocket.interpreter.node.literal.RangeNode;
import org.hocket.interpreter.node.local.ShareNodeGen;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.node.member.IndexNodeGen;
import org.hocket.interpreter.node.member.MemberNodeGen;
import org.hocket.interpreter.node.member.TypeTest;
import org.hocket.interpreter.node.member.TypeTestNode;
import org.hocket.interpreter.node.operator.CoalesceNode;
import org.hocket.interpreter.node.operator.LogicalNode;
import org.hocket.interpreter.node.operator.NegateNodeGen;
import org.hocket.interpreter.node.operator.NotNode;
import org.hocket.interpreter.node.task.AwaitNode;
import org.hocket.interpreter.node.task.LockNode;
import org.hocket.interpreter.node.task.LockStatement;
import org.hocket.interpreter.node.task.RetryNode;
import org.hocket.interpreter.node.task.ScopeNode;
import org.hocket.interpreter.node.task.SelectNode;
import org.hocket.interpreter.node.task.SelectNode.Action;
import org.hocket.interpreter.node.task.ShieldNode;
import org.hocket.interpreter.node.task.TimeoutNode;
import org.hocket.interpreter.value.BigInt;
import org.hocket.interpreter.value.DurationValue;
import org.hocket.interpreter.value.NullValue;

/** Expressions. What calls is with {@link CallTranslator}. */
final class ExpressionTranslator {

    /** What becomes of the value, which decides whether its collection has to be marked as shared. */
    enum Use {
        /** It is looked at, and forgotten. */
        SEEN,
        /** It gets a further holder. */
        KEPT,
        /** The function returns it: a further holder, but for its own variables, which end with it. */
        RETURNED
    }

    private final UnitTranslator unit;

    ExpressionTranslator(UnitTranslator unit) {
        this.unit = unit;
    }

    ExpressionNode translate(Expression expression) {
        return translate(expression, Use.SEEN);
    }

    /** A block of one expression is that expression's node, which keeps its own place. */
    private static ExpressionNode placed(ExpressionNode node, Expression expression) {
        return expression instanceof Expression.Block && !(node instanceof BlockNode) ? node : UnitTranslator.at(node, expression);
    }

    /** For a place that keeps the value: a variable, a collection, a task. */
    ExpressionNode kept(Expression expression) {
        return translate(expression, Use.KEPT);
    }

    ExpressionNode translate(Expression expression, Use use) {
        ExpressionNode node = placed(node(expression, use), expression);
        boolean marks = use != Use.SEEN && needsMark(expression, use);
        return unit.assertions().noted(expression,
                marks ? UnitTranslator.at(ShareNodeGen.create(node), expression) : node);
    }

    /**
     * Whether the value may be somebody else's. What is made on the spot is not, nor is what a task gave; what a block, an
     * {@code if} and their like give is marked inside them.
     */
    private boolean needsMark(Expression expression, Use use) {
        return switch (expression) {
            case Expression.Reference reference -> !(use == Use.RETURNED && endsWithFunction(reference));
            case Expression.Binary _, Expression.Unary _, Expression.ListLiteral _, Expression.MapLiteral _ -> false;
            case Expression.Interpolation _, Expression.TextLiteral _, Expression.IntLiteral _ -> false;
            case Expression.FloatLiteral _, Expression.BoolLiteral _, Expression.NullLiteral _ -> false;
            case Expression.DurationLiteral _, Expression.Range _, Expression.Lambda _, Expression.Async _,
                    Expression.Spawn _ -> false;
            case Expression.Block _, Expression.If _, Expression.Match _, Expression.Try _ -> false;
            case Expression.Await _, Expression.TypeTest _, Expression.Command _ -> false;
            case Expression.Call call -> !unit.calls().returnsOwnValue(call);
            default -> true;
        };
    }

    private boolean endsWithFunction(Expression.Reference reference) {
        return unit.module().resolution().symbol(reference) instanceof Symbol.Local(Variable variable)
                && variable.owner() == unit.unit() && !variable.captured() && !variable.global()
                && variable.origin() != Variable.Origin.PARAMETER;
    }

    private ExpressionNode node(Expression expression, Use use) {
        return switch (expression) {
            case Expression.Unreadable _ -> throw new IllegalArgumentException("what does not parse is never run");
            case Expression.NullLiteral _ -> Literals.of(NullValue.NULL);
            case Expression.BoolLiteral literal -> Literals.of(literal.value());
            case Expression.IntLiteral literal -> Literals.of(BigInt.normalize(literal.value()));
            case Expression.FloatLiteral literal -> Literals.of(literal.value());
            case Expression.DurationLiteral literal -> Literals.of(new DurationValue(literal.nanoseconds()));
            case Expression.TextLiteral literal -> Literals.of(literal.value());
            case Expression.Interpolation text -> interpolation(text);
            case Expression.Command command -> command(command);
            case Expression.Reference reference -> unit.calls().reference(reference);
            case Expression.ListLiteral list -> new ListNode(unit.calls().items(list.items()));
            case Expression.MapLiteral map -> map(map);
            case Expression.Lambda lambda -> unit.functions().lambda(lambda);
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary binary -> binary(binary);
            case Expression.Logical logical -> logical(logical);
            case Expression.TypeTest test -> typeTest(test);
            case Expression.Range range -> new RangeNode(orNull(range.from()), orNull(range.to()), range.closed());
            case Expression.Call call -> unit.calls().call(call);
            case Expression.Member member -> member(member);
            case Expression.Index index -> index(index);
            case Expression.Grouping grouping -> translate(grouping.member());
            case Expression.OptionalChain chain -> new OptionalChainNodes.Chain(translate(chain.body()));
            case Expression.Block block -> unit.statements().block(block.statements(), use);
            case Expression.If branch -> new IfNode(translate(branch.condition()), translate(branch.then(), use),
                    branch.otherwise() == null ? UnitTranslator.nothing() : translate(branch.otherwise(), use));
            case Expression.Match match -> match(match, use);
            case Expression.Try attempt -> attempt(attempt, use);
            case Expression.Throw thrown -> new ThrowNode(kept(thrown.value()), isCaught(thrown.value()));
            case Expression.Return returned -> returned(returned);
            case Expression.Break _ -> new JumpNodes.Break();
            case Expression.Continue _ -> new JumpNodes.Continue();
            case Expression.Async async -> unit.functions().async(async);
            case Expression.Spawn spawn -> unit.functions().spawn(spawn);
            case Expression.Await await -> new AwaitNode(translate(await.operand()));
            case Expression.Scope scope -> new ScopeNode(option(scope.options(), "supervise"), option(scope.options(), "limit"),
                    translate(scope.body()));
            case Expression.Timeout timeout -> new TimeoutNode(translate(timeout.duration()), translate(timeout.body()),
                    orNull(timeout.otherwise()));
            case Expression.Parallel loop -> unit.functions().parallel(loop, false);
            case Expression.Retry retry -> retry(retry);
            case Expression.Lock lock -> lock(lock);
            case Expression.Select select -> select(select);
            case Expression.Shield shield -> new ShieldNode(translate(shield.body()));
        };
    }

    private ExpressionNode retry(Expression.Retry retry) {
        return new RetryNode(retry.options().stream().map(option -> option.name().text()).toArray(String[]::new),
                retry.options().stream().map(option -> translate(option.value())).toArray(ExpressionNode[]::new),
                kinds(retry.only()), translate(retry.body()));
    }

    private TypeTest[] kinds(List<Identifier> names) {
        return names.stream().map(unit.module()::typeTest).toArray(TypeTest[]::new);
    }

    private ExpressionNode orNull(Expression expression) {
        return expression == null ? null : translate(expression);
    }

    /** The value of an option; null where it is left out. */
    /** Null where it is left out. */
    ExpressionNode option(List<Argument> options, String name) {
        return options.stream().filter(option -> option.name().text().equals(name)).findFirst()
                .map(option -> translate(option.value())).orElse(null);
    }

    /** What leaves a lock is kept: others may change the cell from then on. */
    private ExpressionNode lock(Expression.Lock lock) {
        if (lock.cells().size() == 1 && !lock.cells().getFirst().spread() && lock.condition() == null && lock.limit() == null) {
            return new LockNode(translate(lock.cells().getFirst().value()), kept(lock.body()));
        }
        boolean[] spread = new boolean[lock.cells().size()];
        for (int i = 0; i < spread.length; i++) {
            spread[i] = lock.cells().get(i).spread();
        }
        return new LockStatement(lock.cells().stream().map(cell -> translate(cell.value())).toArray(ExpressionNode[]::new), spread,
                orNull(lock.condition()), orNull(lock.limit()), kept(lock.body()), orNull(lock.otherwise()));
    }

    private ExpressionNode select(Expression.Select select) {
        List<SelectNode.ArmNode> arms = new ArrayList<>();
        ExpressionNode limit = null;
        ExpressionNode otherwise = null;
        for (SelectArm arm : select.arms()) {
            switch (arm) {
                case SelectArm.Receive(Expression channel, Identifier name, Expression body, _) ->
                        arms.add(new SelectNode.ArmNode(Action.RECEIVE, translate(channel), null, named(name), translate(body)));
                case SelectArm.Send(Expression channel, Expression value, Expression body, _) ->
                        arms.add(new SelectNode.ArmNode(Action.SEND, translate(channel), kept(value), null, translate(body)));
                case SelectArm.Await(Expression task, Identifier name, Expression body, _) ->
                        arms.add(new SelectNode.ArmNode(Action.AWAIT, translate(task), null, named(name), translate(body)));
                case SelectArm.After(Expression duration, Expression body, _) -> {
                    limit = translate(duration);
                    otherwise = translate(body);
                }
                case SelectArm.Otherwise(Expression body, _) -> otherwise = translate(body);
            }
        }
        return new SelectNode(arms.toArray(SelectNode.ArmNode[]::new), limit, otherwise);
    }

    /** What gives a name its value; null where there is none. */
    private WriteNode named(Identifier name) {
        Variable variable = name == null ? null : unit.module().resolution().variable(name);
        return variable == null ? null : unit.declare(variable, null);
    }

    private ExpressionNode interpolation(Expression.Interpolation text) {
        return new InterpolationNode(values(text.parts()), specifications(text.parts()));
    }

    private ExpressionNode command(Expression.Command command) {
        return new CommandNode(command.texts(), values(command.holes()), specifications(command.holes()));
    }

    private ExpressionNode[] values(List<Expression.Part> parts) {
        return parts.stream().map(part -> translate(part.value())).toArray(ExpressionNode[]::new);
    }

    private static String[] specifications(List<Expression.Part> parts) {
        return parts.stream().map(Expression.Part::specification).toArray(String[]::new);
    }

    private ExpressionNode map(Expression.MapLiteral map) {
        return new MapNode(map.entries().stream().map(entry -> kept(entry.key())).toArray(ExpressionNode[]::new),
                map.entries().stream().map(entry -> kept(entry.value())).toArray(ExpressionNode[]::new));
    }

    private ExpressionNode unary(Expression.Unary unary) {
        ExpressionNode operand = translate(unary.operand());
        return unary.operator() == UnaryOperator.NOT ? new NotNode(operand) : NegateNodeGen.create(operand);
    }

    private ExpressionNode binary(Expression.Binary binary) {
        Lending lending = new Lending(unit);
        ExpressionNode left = lending.hold(binary.left(), !Lending.isSimple(binary.right()));
        ExpressionNode node = Operators.binary(binary.operator(), left, translate(binary.right()), binary.operatorSpan(),
                binary.span());
        return lending.around(node);
    }

    private ExpressionNode logical(Expression.Logical logical) {
        ExpressionNode left = translate(logical.left());
        ExpressionNode right = translate(logical.right());
        return switch (logical.operator()) {
            case AND -> LogicalNode.and(left, right);
            case OR -> LogicalNode.or(left, right);
            case COALESCE -> new CoalesceNode(left, right);
        };
    }

    private ExpressionNode typeTest(Expression.TypeTest test) {
        ExpressionNode node = new TypeTestNode(translate(test.value()), unit.module().typeTest(test.type()));
        return test.negated() ? new NotNode(UnitTranslator.at(node, test)) : node;
    }

    private ExpressionNode member(Expression.Member member) {
        ExpressionNode known = unit.calls().moduleMember(member);
        return known != null ? known : MemberNodeGen.create(target(member.target(), member.optional()), member.name().text(), member.name().span());
    }

    private ExpressionNode index(Expression.Index index) {
        Lending lending = new Lending(unit);
        ExpressionNode target = lending.hold(index.target(), !Lending.isSimple(index.index()));
        ExpressionNode linked = index.optional() ? UnitTranslator.at(new OptionalChainNodes.Link(target), index.target())
                : target;
        return lending.around(UnitTranslator.at(IndexNodeGen.create(linked, translate(index.index())), index));
    }

    /** What stands before a dot. */
    private ExpressionNode target(Expression target, boolean optional) {
        ExpressionNode node = translate(target);
        return optional ? UnitTranslator.at(new OptionalChainNodes.Link(node), target) : node;
    }

    private ExpressionNode match(Expression.Match match, Use use) {
        Lending lending = new Lending(unit);
        boolean guardsRun = match.arms().stream().anyMatch(arm -> arm.guard() != null && !Lending.isSimple(arm.guard()));
        ExpressionNode subject = lending.hold(match.subject(), guardsRun);
        MatchNode.ArmNode[] arms = match.arms().stream().map(arm -> arm(arm, use)).toArray(MatchNode.ArmNode[]::new);
        return lending.around(UnitTranslator.at(new MatchNode(subject, arms), match));
    }

    private MatchNode.ArmNode arm(MatchArm arm, Use use) {
        return new MatchNode.ArmNode(unit.patterns().translate(arm.pattern()), orNull(arm.guard()), translate(arm.body(), use));
    }

    private boolean isCaught(Expression value) {
        return value instanceof Expression.Reference reference && unit.module().resolution().symbol(reference)
                instanceof Symbol.Local(Variable variable) && variable.origin() == Variable.Origin.CATCH;
    }

    private ExpressionNode returned(Expression.Return returned) {
        unit.markReturn();
        return new JumpNodes.Return(returned.value() == null ? null : kept(returned.value()));
    }

    private ExpressionNode attempt(Expression.Try attempt, Use use) {
        // What the body gives must not change by what `finally` does then.
        Use useOfBody = attempt.cleanup() == null ? use : Use.KEPT;
        ExpressionNode node = translate(attempt.body(), useOfBody);
        if (!attempt.catches().isEmpty()) {
            node = UnitTranslator.at(new TryNode(node, attempt.catches().stream()
                    .map(handler -> handler(handler, useOfBody)).toArray(TryNode.CatchNode[]::new)), attempt);
        }
        return attempt.cleanup() == null ? node : new FinallyNode(node, translate(attempt.cleanup()));
    }

    private TryNode.CatchNode handler(Catch handler, Use use) {
        return new TryNode.CatchNode(kinds(handler.kinds()), named(handler.name()), translate(handler.body(), use));
    }
}
