package dixit.text;

/** What a dictionary says of a word form: its word class and features, under the names of Universal Dependencies. */
public enum Feature {
    VERB,
    AUXILIARY,
    NOUN,
    PROPER_NOUN,
    ADJECTIVE,
    ADVERB,
    DETERMINER,
    PRONOUN,
    ADPOSITION,
    CONJUNCTION,
    /** Shows that a verb is near: {@code il}, {@code ne}. */
    VERB_MARK,
    INDICATIVE,
    /** Of what is said to be so by others: {@code aurait déclaré}. */
    CONDITIONAL,
    SUBJUNCTIVE,
    IMPERATIVE,
    PRESENT,
    IMPERFECT,
    PAST,
    /** Of what has not come to be: {@code déclarera}, {@code may say}. */
    FUTURE,
    INFINITIVE,
    PRESENT_PARTICIPLE,
    PAST_PARTICIPLE,
    THIRD_PERSON,
    PLURAL,
    FEMININE,
    MASCULINE
}
