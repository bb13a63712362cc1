package dixit.statement;

import dixit.text.Sentence;
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
        SAYING,
        /** What somebody has announced, by lemma: {@code cette décision}. */
        DECISION,
        ADVERBIAL_NOUN,
        EXISTENTIAL_CLITIC,
        DEMONSTRATIVE_PRONOUN,
        OBJECT_CLITIC,
        OBJECT_PRONOUN,
        INVERTED_CLITIC,
        NOBODY,
        /** Without an article nobody at all: {@code personne ne croit}. */
        NONE,
        FIRST_OR_SECOND_PERSON,
        FIRST_PERSON,
        SECOND_PERSON,
        INTERVIEW,
        /** Participles of who is asked to speak: {@code joint par l'agence}. */
        ASKED,
        COLLECTED,
        ANSWER_LABEL,
        PERSONAL_PRONOUN,
        RELATIVE_SUBJECT,
        NEGATION,
        RESTRICTION,
        /** Verbs of doing harm in war, by lemma. */
        HARMING,
        /** Such verbs whose subject suffers it, by lemma: {@code mourir}. */
        DYING,
        /** Verbs whose subject suffers, by lemma: {@code subir}. */
        UNDERGOING,
        /** Transitive verbs of saying, whose participle with {@code être} is passive, by lemma: {@code annoncer}. */
        PASSIVE_WITHOUT_AGENT,
        /** Power as a thing one holds: {@code prendre le pouvoir}; and the verbs of holding it, by lemma. */
        POWER,
        HOLDING,
        /** Nouns of such harm, by lemma: {@code attaque}. */
        DEED,
        /** Things that bear names and are no actors, by lemma: {@code missile}. */
        WEAPON,
        /** Whom people call upon, by lemma: {@code dieu}. */
        DEITY,
        /** Treaties and talks that places lend their names: {@code les accords de Minsk}. */
        TREATY,
        /** Waters that places lend their names: {@code le golfe d'Aden}. */
        WATERS,
        /** Such nouns before whose complement the victim stands: {@code l'exécution de V}. */
        SUFFERED,
        /** What one gives another, for whom a capital then stands: {@code soutien à Kiev}. */
        GIVEN_TO,
        /** Leads to the victim: {@code l'attaque contre V}. */
        AGAINST,
        /** Verbs of doing what a noun tells, by lemma: {@code commettre une exaction}. */
        COMMITTING,
        /** Participles that lay a deed at a door: {@code imputée à X}. */
        IMPUTED,
        /** {@code ces} attaques. */
        DEMONSTRATIVE,
        /** {@code ils}, the others. */
        THEY,
        /** Nouns for those whom, and for what, the law of war protects, by lemma: {@code civil}, {@code hôpital}. */
        PROTECTED,
        /** Before a subject that it sets apart: {@code seul X}. */
        ALONE,
        /** What closes an editor's own words in brackets within a quotation: {@code [reconnu par l'ONU, NDLR]}. */
        EDITORIAL,
        /** Nouns for what was said, that a noun phrase takes it up with, by lemma: {@code une version que X conteste}. */
        TOLD,
        /** Words as said: {@code c'est par ces mots que}. */
        WORDING,
        /** Who spoke before: {@code notre interlocuteur}. */
        INTERLOCUTOR,
        /** Opens an infinitive of what came before: {@code après avoir dit}. */
        AFTER,
        /** Opens an infinitive of what comes next: {@code avant d'ajouter}. */
        BEFORE,
        /** Verbs, by lemma, of whoever would have it so, or not: {@code craindre}. */
        WISHING,
        /** Possessives of several: {@code leur}. */
        THEIR,
        /** {@code l'anonymat} that a source asks for. */
        ANONYMITY,
        /** Opens a gerund: {@code en signant}. */
        GERUND_MARK,
        /** Before what is not done: {@code sans nier}; and what turns it back: {@code non sans}. */
        WITHOUT,
        NEGATED,
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
        DEFINITE,
        /** Of a reported question: {@code demande si}. */
        INTERROGATIVE,
        CONDITION,
        /** With {@link #OF} before {@link #SAME} an adverb: {@code tout de même}. */
        QUANTIFIER,
        OF,
        /** Leads to whom or what an act is directed: {@code à}. */
        DATIVE,
        /** Where the subject of an inserted clause stands: {@code before} its verb, {@code after} it, or both. */
        INSERTED_SUBJECT,
        /** Opens a source phrase that may stand as a relative: {@code selon lesquels}. */
        ACCORDING,
        /** The second half of a relative pronoun that the tokeniser split: {@code la quelle}. */
        WHICH,
        RELATIVE_ANTECEDENT,
        AUTHOR_MARK,
        RELATIVE_OBJECT,
        LOCATIVE,
        /** Nouns whose complement is the name of a place: {@code le quartier de Ndosho}. */
        LOCALITY,
        /** Nouns that take up a named town, a named region. */
        TOWN,
        REGION,
        /** By whom one lets something be said, by lemma: {@code par la voix de}; and the preposition that says as much. */
        MOUTHPIECE,
        THROUGH,
        IMPERSONAL_PRONOUN,
        IMPERSONAL_VERB,
        CONTRAST,
        /** Opens a clause that names who says what the clause around it says: {@code comme l'a dit X}. */
        AS,
        /** With {@link #COMPLEMENTISER} the same: {@code ainsi que l'affirme X}. */
        LIKEWISE,
        /** In {@code côté ukrainien, on affirme}: leads to the side that {@code on} speaks for. */
        SIDE,
        /** Nouns that tell where among somebody's people: {@code dans l'entourage de X}, {@code au sein de X}. */
        MIDST,
        /** {@code chez X}. */
        AMIDST,
        /** Verbs of hearsay: {@code à Goma, on dit que} names nobody. */
        HEARSAY,
        /** What words are written on: {@code une banderole}. */
        PLACARD,
        /** Posts that a preposition leads to where they are held: {@code la mission auprès de l'ONU}. */
        ACCREDITED,
        POSSESSIVE,
        /** {@code les deux camps} and the nouns of what there are two of. */
        TWO,
        /** What sets a new topic off, by lemmas joined with hyphens: {@code quant à X, il}. */
        TOPIC_MARK,
        /** Words sent by whoever wrote them: {@code un message} without its author speaks for nobody. */
        MISSIVE,
        /** What leads to an addressee with a noun: {@code à l'adresse de X}, {@code à l'intention de X}. */
        ADDRESSEE_NOUN,
        /** Verbs of what is done with words when they appear: {@code un communiqué de X publié mardi}. */
        PUBLISHING,
        /** {@code face à}, and those whom somebody speaks in front of. */
        FACING,
        AUDIENCE,
        /** Verbs whose participle tells to whom: {@code s'adressant à X}. */
        ADDRESSING,
        OPPOSED,
        OPPOSED_STATE,
        OPPOSED_PERSON,
        /** Two by themselves: {@code les belligérants}. */
        BELLIGERENT,
        FIRST_OF_TWO,
        SECOND_OF_TWO,
        /** {@code ces derniers}. */
        LATTER,
        DEFINITE_PLURAL,
        PLURAL_ENDING,
        /** What an adjective adds to its masculine: {@code es}. */
        AGREEMENT_ENDING,
        PRESENT_PARTICIPLE_ENDING,
        PASSIVE_AUXILIARY,
        PERFECT_AUXILIARY,
        LITTLE,
        ADDRESSEE_MARK,
        TALK_WITH,
        TALK_TO,
        /** Elided forms and the full ones: {@code d'=de}. */
        ELIDED,
        /** Words that stand for another of an expression: {@code un=le}. */
        VARIANT;
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

    /** Whether a preposition of the class leads to the noun at {@code noun}, in a parsed sentence: {@code par X}. */
    boolean leadsTo(int noun, Sentence sentence, WordClass prepositions) {
        for (int mark : sentence.tree().orElseThrow().children(noun, "case"))
            if (is(prepositions, sentence.form(mark))) return true;
        return false;
    }

    /** Whether {@code word} ends in one of the class. */
    boolean endsIn(WordClass endings, String word) {
        for (String ending : classes.words(endings)) if (word.endsWith(ending)) return true;
        return false;
    }

    /** {@code word} without the longest of the endings that it has. */
    String without(WordClass endings, String word) {
        int longest = 0;
        for (String ending : classes.words(endings))
            if (ending.length() > longest && word.endsWith(ending)) longest = ending.length();
        return word.substring(0, word.length() - longest);
    }

    /** What {@code word} stands for by a class of pairs ({@code d'=de}); the word itself where it is in none. */
    String full(WordClass pairs, String word) {
        return classes.meaning(pairs, word);
    }
}
