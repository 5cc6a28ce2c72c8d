package org.hocket.grammar.tree;

import org.hocket.grammar.Span;

/**
 * A piece of a script as it was written. The tree says nothing of what names mean; that is the checker's work.
 */
public sealed interface SyntaxNode permits Argument, Catch, Expression, Identifier, MapEntry, MatchArm, Module, Parameter,
        Pattern, SelectArm, Statement {

    Span span();
}
