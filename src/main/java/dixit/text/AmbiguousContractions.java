package dixit.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are two in one sentence and one in another, as a tagger of their own tells: {@code des} is {@code de les} in
 * {@code le ministère des Affaires étrangères}, an article in {@code il a vu des rebelles}. CoreNLP tags all of a text for them
 * ({@code MWTAnnotator}); only what their tags depend on is tagged here, to the same end.
 */
final class AmbiguousContractions {

    /**
     * A word, or part of one that is always two.
     *
     * @param written the word of which it is the first part or the whole; empty for a later part
     */
    record Token(Span span, String form, String written) {}

    /** Tags the words whose indexes are {@code wanted}; of the others any tag may come back. */
    interface Tagger {
        List<String> tags(List<String> words, BitSet wanted);
    }

    private final Tagger tagger;

    /** By a word and its tag, with a hyphen between, in small letters. */
    private final Map<String, List<String>> parts;

    private final Set<String> words;

    /** @param table lines of a word and its tag, with a hyphen between, and its parts, with commas between, after a tab */
    AmbiguousContractions(List<String> table, Tagger tagger) {
        this.tagger = tagger;
        this.parts = table.stream()
                .map(line -> small(line).split("\t"))
                .collect(Collectors.toMap(row -> row[0], row -> List.of(row[1].split(","))));
        this.words = parts.keySet().stream()
                .map(key -> key.substring(0, key.lastIndexOf('-')))
                .collect(Collectors.toSet());
    }

    /** Parts those whose tag says so; words that are always two are parted already. */
    List<Token> parted(List<Token> tokens) {
        List<String> written = new ArrayList<>();
        BitSet ambiguous = new BitSet();
        for (Token token : tokens) {
            if (token.written().isEmpty()) continue;
            if (words.contains(small(token.form()))) ambiguous.set(written.size());
            written.add(token.written());
        }
        if (ambiguous.isEmpty()) return tokens;
        List<String> tags = tagger.tags(written, ambiguous);
        List<Token> parted = new ArrayList<>();
        int index = -1;
        for (Token token : tokens) {
            if (!token.written().isEmpty()) index++;
            List<String> forms = ambiguous.get(index)
                    ? parts.getOrDefault(small(token.form() + "-" + tags.get(index)), List.of())
                    : List.of();
            if (forms.isEmpty()) parted.add(token);
            for (String form : forms) parted.add(new Token(token.span(), form, form));
        }
        return parted;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
