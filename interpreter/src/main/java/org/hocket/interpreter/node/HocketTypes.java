package org.hocket.interpreter.node;

import com.oracle.truffle.api.dsl.TypeSystem;

/** The types that nodes pass without boxing. */
@TypeSystem({long.class, double.class, boolean.class})
public abstract class HocketTypes {
}
