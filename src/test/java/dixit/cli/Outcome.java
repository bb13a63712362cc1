package dixit.cli;

import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;

/** What one run of the program, inside the test's own process, printed and returned. */
record Outcome(int status, String out, String err) {

    /** Reads any article and finds nothing, so that a test of what surrounds the analysis needs no models. */
    static final Annotator FINDS_NOTHING = article -> new AnnotatedArticle(article, List.of(), List.of());

    /** Runs the program with the real annotator. */
    static Outcome of(Object... arguments) {
        return with(FrenchAnnotator::shared, arguments);
    }

    static Outcome with(Annotator annotator, Object... arguments) {
        return with(() -> annotator, arguments);
    }

    static Outcome with(Supplier<Annotator> annotator, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) words[i] = arguments[i].toString();
        int status = Dixit.commandLine(annotator)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Outcome(status, out.toString(), err.toString());
    }
}
