package org.hocket.interpreter.node.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

import org.hocket.interpreter.node.ExpressionNode;

/** Statements one after another; the value is that of the last. */
public final class BlockNode extends ExpressionNode {

    @Children private final ExpressionNode[] statements;
    @Child private ExpressionNode last;

    /** @param last the statement whose value is the block's */
    public BlockNode(ExpressionNode[] statements, ExpressionNode last) {
        this.statements = statements;
        this.last = last;
    }

    @ExplodeLoop
    private void executeAllButLast(VirtualFrame frame) {
        for (ExpressionNode statement : statements) {
            statement.executeVoid(frame);
        }
    }

    @Override
    public Object execute(VirtualFrame frame) {
        executeAllButLast(frame);
        return last.execute(frame);
    }

    @Override
    public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
        executeAllButLast(frame);
        return last.executeLong(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        executeAllButLast(frame);
        return last.executeDouble(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
        executeAllButLast(frame);
        return last.executeBoolean(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
        executeAllButLast(frame);
        last.executeVoid(frame);
    }
}
