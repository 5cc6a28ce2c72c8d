package org.hocket.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds all syntax errors of a script. A parser that stumbles knows one error; what it would say after that is guessed.
 * So the script is mended where it stumbled and parsed again. A known mistake is mended by what its help says, and
 * parsing on from there guesses nothing. Where no mending is known, the statement is struck out, and whatever else
 * goes wrong on its lines is taken for an echo: an error that is missed shows in the next run, but one that is none
 * misleads.
 */
final class Recovery {

    private static final int MAX_ATTEMPTS = 60;

    /** How much text is parsed again at most: the first errors of a long script are worth a second, not more. */
    private static final int MAX_CHARACTERS = 3_000_000;

    private final SyntaxProblems problems;
    private final Set<Integer> guessedLines = new HashSet<>();
    private final Set<Integer> reportedLines = new HashSet<>();
    private final Map<Integer, Integer> failures = new HashMap<>();
    private Draft draft;
    private boolean bracketsGuessed;
    private boolean stuck;

    Recovery(SourceText script) {
        problems = new SyntaxProblems(script);
        draft = Draft.of(script);
    }

    /** Never empty, in the order of the text. */
    List<Diagnostic> diagnostics(SyntaxAttempt first) {
        SyntaxAttempt attempt = mend(first);
        if (attempt.isComplete()) {
            SyntaxProblems built = new SyntaxProblems(draft.source());
            attempt.build(built);
            built.inOrder().forEach(this::reportBuilt);
        }
        return problems.inOrder();
    }

    /** The script with all its mistakes mended, as far as that goes. */
    private SyntaxAttempt mend(SyntaxAttempt first) {
        SyntaxAttempt attempt = first;
        int attempts = Math.clamp(MAX_CHARACTERS / (problems.source().text().length() + 1), 1, MAX_ATTEMPTS);
        for (int i = 0; i < attempts && !attempt.isComplete() && !stuck && !problems.isFull(); i++) {
            mendOne(attempt);
            attempt = new SyntaxAttempt(draft.source());
        }
        return attempt;
    }

    private void mendOne(SyntaxAttempt attempt) {
        if (!attempt.lexical().isEmpty()) {
            mendText(attempt);
        } else if (attempt.tooDeep() != null) {
            problems.tooDeep(draft.origin(SyntaxSpans.of(attempt.tooDeep())));
            stuck = true;
        } else {
            mendStructure(attempt.failure());
        }
    }

    private void mendText(SyntaxAttempt attempt) {
        Mistake found = attempt.lexical().stream().min(Comparator.comparingInt(mistake -> mistake.span().start())).orElseThrow();
        Mistake mistake = new TextMistakes(attempt.source(), attempt.raw()).explain(found);
        if (!isGuessed(mistake.span())) {
            report(mistake);
        }
        if (mistake.guessed()) {
            guess(found.span());
            bracketsGuessed |= found.mending().stream().anyMatch(edit -> edit.span().length() > 2);
        }
        draft = draft.with(mistake.mending());
    }

    private void mendStructure(FailurePlace place) {
        Mistake known = new CommonMistakes(place).find();
        Mistake mistake = known != null ? known : new FailureReport(place).mistake();
        boolean brackets = known == null && mistake.guessed();
        boolean echo = isGuessed(place.span()) || isGuessed(mistake.span()) || brackets && bracketsGuessed
                || mistake.origin() != null && isGuessed(mistake.origin().span());
        if (!echo) {
            report(mistake);
        }
        stuck = mistake.guessed() && mistake.mending().isEmpty();
        int times = failures.merge(draft.origin(place.span()).start(), 1, Integer::sum);
        if (times == 1 && !mistake.mending().isEmpty()) {
            draft = draft.with(mistake.mending());
        } else {
            strike(new StruckStatement(place), times);
        }
    }

    private void strike(StruckStatement struck, int times) {
        stuck = struck.span().length() == 0 || times > MAX_ATTEMPTS / 10;
        if (!stuck) {
            guess(struck.span());
            bracketsGuessed |= !struck.isBalanced();
            draft = draft.with(List.of(new Edit(struck.span(), struck.replacement())));
        }
    }

    private void guess(Span span) {
        for (int line = draft.source().line(span.start()); line <= draft.source().line(span.end()); line++) {
            guessedLines.add(line);
        }
    }

    private boolean isGuessed(Span span) {
        return guessedLines.contains(draft.source().line(span.start()));
    }

    private void report(Mistake mistake) {
        reportedLines.add(draft.source().line(mistake.span().start()));
        List<Diagnostic.Label> labels = new ArrayList<>();
        if (mistake.origin() != null) {
            labels.add(new Diagnostic.Label(draft.origin(mistake.origin().span()), mistake.origin().text()));
        }
        problems.add(new Diagnostic(SyntaxProblems.KIND, mistake.message(),
                new Diagnostic.Place(problems.source(), draft.origin(mistake.span())), labels, mistake.help(), List.of()));
    }

    /** What the tree shows on a line that was mended may come from the mending. */
    private void reportBuilt(Diagnostic found) {
        Span span = found.primary().span();
        if (!isGuessed(span) && !reportedLines.contains(draft.source().line(span.start()))) {
            problems.add(found.message(), draft.origin(span), found.help());
        }
    }
}
