package org.hocket.grammar;

/** Knows the mistakes that people make most: what they write in other languages, and what they forget. */
final class CommonMistakes extends MistakeFinder {

    CommonMistakes(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        return first(() -> new ShellBraces(place).find(),
                () -> Comments.before(place.span().start(), script.source(), script.tokens()),
                () -> new ForeignParallel(place).find(),
                () -> new ReservedWords(place).find(),
                () -> new ForeignArms(place).find(),
                () -> new ForeignLocks(place).find(),
                () -> new ForeignTasks(place).find(),
                () -> new ForeignImports(place).find(),
                () -> new ForeignLoops(place).find(),
                () -> new ForeignFunctions(place).find(),
                () -> new ForeignCases(place).find(),
                () -> new ForeignWords(place).find(),
                () -> new ForeignBlocks(place).find(),
                () -> new ForeignOperators(place).find(),
                () -> new ForeignDeclarations(place).find(),
                () -> new ForeignCollections(place).find(),
                () -> new ForeignStrings(place).find(),
                () -> new EqualsSigns(place).find(),
                () -> new LooseValues(place).find());
    }
}
