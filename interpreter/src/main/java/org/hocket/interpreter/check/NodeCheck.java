package org.hocket.interpreter.check;

import org.hocket.grammar.tree.SyntaxNode;

/** A check of single nodes, in a tree whose names are resolved. */
interface NodeCheck {

    void check(SyntaxNode node);
}
