package org.hocket.interpreter.node.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;

/** The body of a constructor: makes a record, or an error, of its fields. */
public final class RecordNode extends ExpressionNode {

    private final RecordType type;

    @Children private final ExpressionNode[] fields;

    public RecordNode(RecordType type, ExpressionNode[] fields) {
        this.type = type;
        this.fields = fields;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = fields[i].execute(frame);
        }
        return type.isError() ? new ErrorValue(type, values) : new RecordValue(type, values);
    }
}
