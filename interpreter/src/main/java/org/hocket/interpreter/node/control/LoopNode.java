package org.hocket.interpreter.node.control;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.BytecodeOSRNode;
import com.oracle.truffle.api.nodes.NodeUtil;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.node.Frames;
import org.hocket.interpreter.value.NullValue;

/**
 * What the loops have in common. A loop that turns often is compiled while it runs. It does so by the protocol meant for
 * bytecode, which copies the frame: compiled code then keeps the variables in registers, where
 * {@link com.oracle.truffle.api.nodes.LoopNode} would leave them in the interpreter's frame.
 */
public abstract class LoopNode extends ExpressionNode implements BytecodeOSRNode {

    private static final long START = 0;

    /**
     * Polls come every so many turns, a power of two: one in every turn would cost a tight loop as much as its body. What
     * takes long in a body polls itself.
     */
    private static final int TURNS_BETWEEN_POLLS = 16;

    @CompilationFinal private Object osrMetadata;
    @CompilationFinal private LoopNode outer;
    @CompilationFinal private boolean outerKnown;

    /** How often loops in the body have turned since this one last did: work that counts when it is to be compiled. */
    private int innerTurns;

    /** @return whether there was another turn */
    protected abstract boolean turn(VirtualFrame frame);

    @Override
    public final Object execute(VirtualFrame frame) {
        try {
            turns(frame);
        } catch (Jump.Break jump) {
            return NullValue.NULL;
        }
        return NullValue.NULL;
    }

    private void turns(VirtualFrame frame) {
        int turns = 0;
        try {
            while (turn(frame)) {
                turns++;
                if (turns % TURNS_BETWEEN_POLLS == 0) {
                    Frames.poll(frame);
                }
                if (CompilerDirectives.inInterpreter() && BytecodeOSRNode.pollOSRBackEdge(this, workOfTurn())
                        && BytecodeOSRNode.tryOSR(this, START, null, null, frame) != null) {
                    return;
                }
            }
        } finally {
            if (CompilerDirectives.inInterpreter() || CompilerDirectives.inCompilationRoot()) {
                addToOuter(turns);
            }
            if (CompilerDirectives.inCompiledCode() && CompilerDirectives.hasNextTier()) {
                com.oracle.truffle.api.nodes.LoopNode.reportLoopCount(this, turns);
            }
        }
    }

    private int workOfTurn() {
        int work = 1 + innerTurns;
        innerTurns = 0;
        return work;
    }

    private void addToOuter(int turns) {
        if (!outerKnown) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            outer = NodeUtil.findParent(this, LoopNode.class);
            outerKnown = true;
        }
        if (outer != null) {
            outer.innerTurns += turns;
        }
    }

    @Override
    public final Object executeOSR(VirtualFrame frame, long target, Object interpreterState) {
        turns(frame);
        return NullValue.NULL;
    }

    /** The body of a loop, from which {@code continue} leads here. */
    protected static void executeBody(ExpressionNode body, VirtualFrame frame) {
        try {
            body.executeVoid(frame);
        } catch (Jump.Continue jump) {
            return;
        }
    }

    /* The arguments stay what they are: the task is among them. The frame travels behind them. */

    @Override
    public final Object[] storeParentFrameInArguments(VirtualFrame parent) {
        Object[] arguments = parent.getArguments();
        Object[] extended = Arrays.copyOf(arguments, arguments.length + 1);
        extended[arguments.length] = parent;
        return extended;
    }

    @Override
    public final Frame restoreParentFrameFromArguments(Object[] arguments) {
        return (Frame) arguments[arguments.length - 1];
    }

    @Override
    public final Object getOSRMetadata() {
        return osrMetadata;
    }

    @Override
    public final void setOSRMetadata(Object metadata) {
        osrMetadata = metadata;
    }
}
