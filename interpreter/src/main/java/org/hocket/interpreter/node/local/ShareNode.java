package org.hocket.interpreter.node.local;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.CollectionValue;

/** Marks a collection before a second holder gets it. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class ShareNode extends ExpressionNode {

    @Specialization
    protected long longs(long value) {
        return value;
    }

    @Specialization
    protected double doubles(double value) {
        return value;
    }

    @Specialization
    protected boolean booleans(boolean value) {
        return value;
    }

    @Specialization
    protected CollectionValue collections(CollectionValue value) {
        value.share();
        return value;
    }

    @Fallback
    protected Object others(Object value) {
        return value;
    }

    /** The same for a value that is at hand. */
    public static Object share(Object value) {
        if (value instanceof CollectionValue collection) {
            collection.share();
        }
        return value;
    }
}
