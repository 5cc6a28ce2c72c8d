/*
 * Tokens to a tree. TokenArranger has settled beforehand what takes a look at several tokens (line ends, functions
 * without a name, open ranges, words that are words only at their place), so that every decision here needs one token.
 * Operators are a flat sequence here; SyntaxOperators gives them their precedence.
 */
parser grammar HocketParser;

options {
    tokenVocab = HocketLexer;
    superClass = NestingParser;
}

script: statements EOF;

statements: (statement (SEPARATOR statement)*)?;

block: LBRACE statements RBRACE;

statement
    : binding
    | sharedCell
    | useBinding
    | function
    | record
    | importing
    | whileLoop
    | forLoop
    | jump
    | assertion
    | test
    | block
    | evaluation
    ;

binding: (LET | VAR) pattern ASSIGN expression;

sharedCell: SHARED name ASSIGN expression;

useBinding: USE name ASSIGN expression;

function: FN name LPAREN parameters RPAREN (block | ASSIGN expression);

record: (RECORD | ERROR) name LPAREN parameters RPAREN;

importing: IMPORT imported (COMMA imported)*;

imported: (name | string) (AS name | LPAREN name (COMMA name)* TRAILING_COMMA? RPAREN)?;

whileLoop: WHILE expression block;

forLoop: FOR pattern IN expression block;

jump
    : THROW expression
    | RETURN expression?
    | BREAK
    | CONTINUE
    ;

assertion: ASSERT expression (COMMA expression)?;

test: TEST string block;

evaluation: expression (assignmentOperator expression)?;

assignmentOperator
    : ASSIGN
    | ADD_ASSIGN
    | SUBTRACT_ASSIGN
    | MULTIPLY_ASSIGN
    | DIVIDE_ASSIGN
    | FLOOR_ASSIGN
    | REMAINDER_ASSIGN
    | POWER_ASSIGN
    ;

// Right-recursive, so that nothing can follow the expression that a lambda or a jump ends with.
expression
    : prefixOperator* (lambda | operand typeTest* (RANGE_FROM | operator expression | COALESCE (jump | expression))?)
    ;

prefixOperator: NOT | MINUS | RANGE_TO;

operator
    : OR
    | AND
    | EQUAL
    | NOT_EQUAL
    | LESS
    | LESS_OR_EQUAL
    | GREATER
    | GREATER_OR_EQUAL
    | IN
    | NOT IN
    | RANGE
    | CLOSED_RANGE
    | PLUS
    | MINUS
    | TIMES
    | DIVIDE
    | FLOOR_DIVIDE
    | REMAINDER
    | POWER
    ;

typeTest: IS NOT? typeName;

typeName: name | NULL;

lambda: (LAMBDA_NAME | LAMBDA_OPEN parameters RPAREN) ARROW (block | expression);

parameters: (parameter (COMMA parameter)* TRAILING_COMMA?)?;

parameter
    : ELLIPSIS name
    | pattern (ASSIGN expression)?
    ;

operand
    : ASYNC (block | operand)
    | SPAWN (OPTIONS_OPEN arguments RPAREN block | block | operand)
    | AWAIT operand
    | primary suffix*
    ;

suffix
    : LPAREN arguments RPAREN
    | (DOT | QUESTION_DOT) name
    | (LBRACKET | QUESTION_BRACKET) expression RBRACKET
    ;

arguments: (argument (COMMA argument)* TRAILING_COMMA?)?;

argument
    : ELLIPSIS expression
    | expression (COLON expression)?
    ;

primary
    : name
    | constant
    | string
    | command
    | RANGE_ALL
    | LPAREN expression RPAREN
    | collection
    | ifExpression
    | matchExpression
    | tryExpression
    | scopeExpression
    | timeoutExpression
    | retryExpression
    | lockExpression
    | selectExpression
    | shieldExpression
    | parallelExpression
    ;

constant: NUMBER | TRUE | FALSE | NULL;

string
    : RAW_STRING
    | (STRING_OPEN | TEXT_OPEN) stringPart* STRING_CLOSE
    ;

stringPart
    : STRING_TEXT
    | hole
    ;

hole: HOLE_OPEN expression? (SPEC_OPEN SPEC?)? HOLE_CLOSE;

// A brace is the shell's.
command: COMMAND_OPEN (COMMAND_TEXT | COMMAND_BRACE | hole)* COMMAND_CLOSE;

// A list, or a map where its items have colons.
collection: LBRACKET (COLON | arguments) RBRACKET;

ifExpression: IF expression block (ELSE (block | ifExpression))?;

matchExpression: MATCH expression LBRACE (matchArm ((COMMA | SEPARATOR) matchArm)* TRAILING_COMMA?)? RBRACE;

matchArm: pattern (IF expression)? FAT_ARROW (block | jump | evaluation);

tryExpression: TRY block catchClause* (FINALLY block)?;

catchClause: CATCH (name (PIPE name)* (AS name)?)? block;

scopeExpression: SCOPE (OPTIONS_OPEN arguments RPAREN)? block;

timeoutExpression: TIMEOUT expression block (ELSE block)?;

retryExpression: RETRY (OPTIONS_OPEN arguments RPAREN | expression) block;

lockExpression: LOCK lockTarget (COMMA lockTarget)* lockClause* block (ELSE block)?;

lockTarget: ELLIPSIS? expression;

// WITHIN is the `timeout` of a `lock`, told from one that begins an expression.
lockClause: (WHEN | WITHIN) expression;

selectExpression: SELECT LBRACE (selectArm ((COMMA | SEPARATOR) selectArm)* TRAILING_COMMA?)? RBRACE;

selectArm: (AFTER expression | ELSE | expression (AS name)?) FAT_ARROW (block | jump | evaluation);

shieldExpression: SHIELD block;

parallelExpression: PARALLEL (OPTIONS_OPEN arguments RPAREN)? FOR pattern IN expression block;

pattern: simplePattern (PIPE simplePattern)*;

simplePattern
    : name (LPAREN patternItems RPAREN)?
    | MINUS? NUMBER
    | TRUE
    | FALSE
    | NULL
    | string
    | IS typeName
    | LBRACKET (COLON | patternItems) RBRACKET
    ;

patternItems: (patternItem (COMMA patternItem)* TRAILING_COMMA?)?;

patternItem
    : ELLIPSIS name?
    | pattern (COLON pattern)?
    ;

name: NAME;
