/*
 * Text to tokens. Strings and commands with holes are lexed in modes of their own: a hole returns to the default mode, and
 * StringLexer, which keeps count of brackets, ends it at its own `}` or at the colon before its format. In a command it
 * also tells, by the shell's quotes, which brace opens a hole.
 */
lexer grammar HocketLexer;

options {
    superClass = StringLexer;
}

// Made by TokenArranger out of the tokens below, where what follows or goes before tells more than the text.
tokens {
    SEPARATOR, TRAILING_COMMA, LAMBDA_OPEN, LAMBDA_NAME, OPTIONS_OPEN, RANGE_TO, RANGE_FROM, RANGE_ALL, SCOPE, TIMEOUT, RETRY,
    SHARED, WHEN, WITHIN, SELECT, AFTER, SHIELD, ERROR, RECORD, TEST, ASSERT, SPEC_OPEN, HOLE_CLOSE
}

// Words: all of them between LET and AS, so that they can be told from other tokens by their number.
LET: 'let';
VAR: 'var';
FN: 'fn';
IMPORT: 'import';
IF: 'if';
ELSE: 'else';
MATCH: 'match';
WHILE: 'while';
FOR: 'for';
IN: 'in';
BREAK: 'break';
CONTINUE: 'continue';
RETURN: 'return';
THROW: 'throw';
TRY: 'try';
CATCH: 'catch';
FINALLY: 'finally';
ASYNC: 'async';
AWAIT: 'await';
LOCK: 'lock';
USE: 'use';
AND: 'and';
OR: 'or';
NOT: 'not';
IS: 'is';
TRUE: 'true';
FALSE: 'false';
NULL: 'null';
PARALLEL: 'parallel';
SPAWN: 'spawn';
RESERVED: 'lazy';
AS: 'as';

// ScriptCharStream shows letters beyond ASCII as \u0001, and digits and marks as \u0002.
NAME: [A-Za-z_\u0001] [A-Za-z0-9_\u0001\u0002]*;

NUMBER
    : '0' [xXbB] [0-9A-Za-z_]*
    | DIGITS ('.' DIGITS)? ([eE] [+\-]? DIGITS)? [A-Za-z0-9_]*
    ;
fragment DIGITS: [0-9] [0-9_]*;

RAW_STRING: '\'' ~['\r\n]* '\'';
UNCLOSED_RAW_STRING: '\'' ~['\r\n]*;
TEXT_OPEN: '"""' -> pushMode(TEXT);
STRING_OPEN: '"' -> pushMode(STRING);
COMMAND_OPEN: '`' -> pushMode(COMMAND);

LPAREN: '(';
RPAREN: ')';
LBRACKET: '[';
RBRACKET: ']';
LBRACE: '{';
RBRACE: '}';
QUESTION_BRACKET: '?[';
QUESTION_DOT: '?.';
DOT: '.';
ELLIPSIS: '...';
RANGE: '..';
CLOSED_RANGE: '..=';
COMMA: ',';
COLON: ':';
SEMICOLON: ';';
ARROW: '->';
FAT_ARROW: '=>';
PIPE: '|';
COALESCE: '??';

ASSIGN: '=';
ADD_ASSIGN: '+=';
SUBTRACT_ASSIGN: '-=';
MULTIPLY_ASSIGN: '*=';
DIVIDE_ASSIGN: '/=';
FLOOR_ASSIGN: '//=';
REMAINDER_ASSIGN: '%=';
POWER_ASSIGN: '**=';

EQUAL: '==';
NOT_EQUAL: '!=';
LESS: '<';
LESS_OR_EQUAL: '<=';
GREATER: '>';
GREATER_OR_EQUAL: '>=';
PLUS: '+';
MINUS: '-';
TIMES: '*';
DIVIDE: '/';
FLOOR_DIVIDE: '//';
REMAINDER: '%';
POWER: '**';

// What other languages write; each gets an error that says what to write here.
FOREIGN
    : '&&' | '||' | '!' | '===' | '!==' | '++' | '--' | '<>' | '~=' | '=~' | '?' | '?:' | '!!' | '&' | '^' | '~' | '@' | '$' | '\\'
    | '/*' .*? ('*/' | EOF)
    ;

DOC_COMMENT: '##' ~[\r\n]*;
COMMENT: '#' ~[\r\n]* -> skip;
NEWLINE: '\r'? '\n';
BLANKS: [ \t\r\f]+ -> skip;
ILLEGAL: .;

mode STRING;

STRING_CLOSE: '"' -> popMode;
HOLE_OPEN: '{' -> pushMode(DEFAULT_MODE);
STRING_TEXT: (~["\\{\r\n] | ESCAPE)+;
STRING_BACKSLASH: '\\' -> type(STRING_TEXT);
STRING_RETURN: '\r' -> type(STRING_TEXT);
STRING_NEWLINE: '\r'? '\n' -> type(NEWLINE);
fragment ESCAPE: '\\u{' ~["{}\r\n]* '}' | '\\' ~[\r\n];

mode TEXT;

TEXT_CLOSE: '"""' -> type(STRING_CLOSE), popMode;
TEXT_HOLE_OPEN: '{' -> type(HOLE_OPEN), pushMode(DEFAULT_MODE);
TEXT_TEXT: (~["\\{] | ESCAPE)+ -> type(STRING_TEXT);
TEXT_QUOTE: '"' -> type(STRING_TEXT);
TEXT_BACKSLASH: '\\' -> type(STRING_TEXT);

mode COMMAND;

COMMAND_CLOSE: '`' -> popMode;
COMMAND_BRACE: '{';
COMMAND_TEXT: (~[`{\\] | '\\' .)+;
COMMAND_BACKSLASH: '\\' -> type(COMMAND_TEXT);

mode SPECIFICATION;

SPEC: ~[{}"\r\n]+;
SPEC_CLOSE: '}' -> type(HOLE_CLOSE), popMode;
SPEC_NEWLINE: '\r'? '\n' -> type(NEWLINE);
SPEC_ILLEGAL: .;
