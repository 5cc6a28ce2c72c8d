package org.hocket.interpreter.node.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.node.ExpressionNode;
import org.hocket.interpreter.value.MapValue;

/** {@code [key: value]}; of equal keys the last one's value counts. */
public final class MapNode extends ExpressionNode {

    @Children private final ExpressionNode[] keys;
    @Children private final ExpressionNode[] values;

    public MapNode(ExpressionNode[] keys, ExpressionNode[] values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        MapValue map = new MapValue();
        for (int i = 0; i < keys.length; i++) {
            put(map, keys[i].execute(frame), values[i].execute(frame));
        }
        return map;
    }

    @TruffleBoundary
    private static void put(MapValue map, Object key, Object value) {
        map.put(key, value);
    }
}
