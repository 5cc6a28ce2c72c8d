package org.hocket.interpreter.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.source.SourceSection;

import org.hocket.interpreter.concurrent.Task;

/** Something that has a value; statements are expressions whose value is null. */
@TypeSystemReference(HocketTypes.class)
public abstract class ExpressionNode extends Node {

    private static final int NOWHERE = -1;

    private int sourceStart = NOWHERE;
    private int sourceLength;

    public abstract Object execute(VirtualFrame frame);

    public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
        return HocketTypesGen.expectLong(execute(frame));
    }

    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        return HocketTypesGen.expectDouble(execute(frame));
    }

    public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
        return HocketTypesGen.expectBoolean(execute(frame));
    }

    public void executeVoid(VirtualFrame frame) {
        execute(frame);
    }

    /** Says where in the source it stands; once, while the tree is built. */
    public final ExpressionNode at(int start, int length) {
        sourceStart = start;
        sourceLength = length;
        return this;
    }

    @Override
    @TruffleBoundary
    public SourceSection getSourceSection() {
        RootNode root = getRootNode();
        if (sourceStart == NOWHERE || root == null || root.getSourceSection() == null) {
            return null;
        }
        return root.getSourceSection().getSource().createSection(sourceStart, sourceLength);
    }

    /** The task that runs the frame. */
    protected static Task task(VirtualFrame frame) {
        return Frames.task(frame);
    }
}
