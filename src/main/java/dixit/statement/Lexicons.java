package dixit.statement;

import dixit.actor.NounPhraseWords;
import dixit.actor.Roles;
import dixit.text.WordClasses;
import dixit.time.TemporalExpressions;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The lexicons of one language that statements are found with. */
public record Lexicons(
        CueLexicon cues,
        Grammar grammar,
        ContentActs contentActs,
        Certainties certainties,
        TemporalExpressions times,
        Roles roles,
        WordClasses<NounPhraseWords> nounPhrases) {

    /**
     * Reads the lexicons of {@code language} from the class path, {@code seeds/lexicon/{language}/}.
     *
     * @throws IllegalArgumentException when one is missing or malformed
     */
    public static Lexicons of(String language) {
        String folder = "/seeds/lexicon/" + language + "/";
        Grammar grammar = Grammar.read(open(folder + "grammar.tsv"), "grammar.tsv");
        return new Lexicons(
                CueLexicon.read(
                        open(folder + "cues.tsv"),
                        "cues.tsv",
                        ObjectLists.read(open(folder + "object-lists.tsv"), "object-lists.tsv"),
                        grammar),
                grammar,
                ContentActs.read(open(folder + "content-acts.tsv"), "content-acts.tsv"),
                Certainties.read(open(folder + "certainty.tsv"), "certainty.tsv"),
                TemporalExpressions.of(language),
                Roles.read(open(folder + "roles.tsv"), "roles.tsv"),
                WordClasses.read(open(folder + "noun-phrases.tsv"), "noun-phrases.tsv", NounPhraseWords.class));
    }

    /** Opens a lexicon file on the class path. */
    public static BufferedReader open(String resource) {
        InputStream in = Lexicons.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalArgumentException("no lexicon on the class path at " + resource);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
