package dixit.statement;

import dixit.text.WordClasses;
import java.io.BufferedReader;

/**
 * The closed word classes of one language that attribution relies on, from {@code seeds/lexicon/{language}/grammar.tsv}.
 * A second language brings its own file and no code.
 */
public final class Grammar {

    /** The classes; each has a row of the same name, in lower case with hyphens. */
    enum WordClass {
        COMPLEMENTISER,
        INFINITIVE_MARK,
        REFLEXIVE,
        REFLEXIVE_OBJECT,
        RECIPROCAL,
        ADVERBIAL_NOUN,
        EXISTENTIAL_CLITIC,
        DEMONSTRATIVE_PRONOUN,
        OBJECT_CLITIC,
        OBJECT_PRONOUN,
        INVERTED_CLITIC,
        NOBODY,
        FIRST_OR_SECOND_PERSON,
        FIRST_PERSON,
        SECOND_PERSON,
        INTERVIEW,
        COLLECTED,
        ANSWER_LABEL,
        PERSONAL_PRONOUN,
        RELATIVE_SUBJECT,
        NEGATION,
        RESTRICTION,
        PURPOSE,
        UNREAL_MODAL,
        OBJECT_CONTROL,
        NOT_A_COMPLEMENTISER_AFTER,
        COORDINATION,
        CONNECTIVE,
        NOT_A_SOURCE,
        SOURCE_NOUN,
        DOCUMENT,
        TIME_NOUN,
        TALK,
        OCCASION,
        VENUE,
        CITING,
        COLLECTIVE,
        PLATFORM,
        SAME,
        CONTINUING,
        RELATIVE_ADVERB,
        NOUN_WITH_A,
        WITHHELD,
        SUBORDINATOR,
        AUXILIARY,
        REAL_WHEN_NEGATED,
        INDEFINITE,
        CAUSE,
        AMONG,
        QUANTITY,
        CIRCUMSTANCE,
        AGENT_MARK,
        DEFINITE;
    }

    private final WordClasses<WordClass> classes;

    private Grammar(WordClasses<WordClass> classes) {
        this.classes = classes;
    }

    /**
     * Reads the table called {@code name}.
     *
     * @throws IllegalArgumentException when a line is malformed, a class is unknown or one is missing
     */
    static Grammar read(BufferedReader reader, String name) {
        return new Grammar(WordClasses.read(reader, name, WordClass.class));
    }

    boolean is(WordClass wordClass, String word) {
        return classes.is(wordClass, word);
    }
}
