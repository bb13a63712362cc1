package dixit.federation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.SystemARQ;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** What one run of a query has to say beside its rows: which endpoint was away, so that nobody takes a gap for an answer. */
public final class Notices {

    private static final Symbol SYMBOL = SystemARQ.allocSymbol("https://w3id.org/dixit/", "notices");

    private final Set<String> sentences = new LinkedHashSet<>();

    private Notices() {}

    /** Lets the run of a query, whose own context this is, go on without an endpoint that is away, and say so. */
    public static Notices in(Context execution) {
        Notices notices = new Notices();
        execution.set(SYMBOL, notices);
        return notices;
    }

    /** Empty where nobody would hear of it: then a missing endpoint has to end the query. */
    static Optional<Notices> of(Context execution) {
        return Optional.ofNullable(execution.get(SYMBOL));
    }

    void add(String sentence) {
        sentences.add(sentence);
    }

    /** The sentences on one line of ASCII; empty when all endpoints answered. */
    public Optional<String> sentence() {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" ", sentences).replaceAll("[^\\x20-\\x7E]+", " "));
    }
}
