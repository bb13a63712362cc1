package dixit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parts of speech of Universal Dependencies for a tagger's own tags; a language without a table is tagged with them. */
final class PartsOfSpeech {

    private static final String VERB = "VERB";
    private static final String AUXILIARY = "AUX";

    private record Row(Pattern tagged, String partOfSpeech) {}

    private final List<Row> rows;

    private PartsOfSpeech(List<Row> rows) {
        this.rows = rows;
    }

    static PartsOfSpeech of(Language language) {
        return new PartsOfSpeech(language.rows("pos").stream()
                .map(row -> new Row(Pattern.compile(row.name()), row.value()))
                .toList());
    }

    /** Those of {@code tokens} as the tree has them: an auxiliary is one by what it stands beside ({@code has}, {@code did}). */
    List<Token> in(Tree tree, List<Token> tokens) {
        if (rows.isEmpty()) return tokens;
        List<Token> tagged = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean auxiliary = token.isTagged(VERB) && (tree.is(i, "aux") || tree.is(i, "cop"));
            if (auxiliary)
                tagged.set(i, new Token(token.span(), token.form(), token.lemma(), AUXILIARY, token.tagged()));
        }
        return tagged;
    }

    /** The part of speech of {@code form}, which the tagger gave {@code tag}: that of the first row that fits. */
    String of(String tag, String form) {
        if (rows.isEmpty()) return tag;
        String tagged = tag + "/" + form.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.tagged().matcher(tagged).matches())
                .findFirst()
                .map(Row::partOfSpeech)
                .orElse(tag);
    }
}
