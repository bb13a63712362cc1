package dixit.actor;

/** The closed word classes of noun phrases, from {@code seeds/lexicon/{language}/noun-phrases.tsv}. */
public enum NounPhraseWords {
    /** Before a person's name: {@code Mme}. */
    CIVILITY,
    PORTFOLIO,
    /** What an institution of a state is also called and its name: {@code autorité=gouvernement}. */
    INSTITUTION_ALSO_CALLED,
    MINISTER,
    FORMER,
    /** Behind a state's forces, what tells no others apart: {@code l'armée régulière}, {@code les forces du régime}. */
    REGULAR,
    /** Those that a force or group is made of: {@code les combattants du Hamas} are the Hamas. */
    MEMBERS,
    /** A part of an organisation that speaks for the whole: {@code le bureau de X à V}. */
    BRANCH,
    /** Who holds the same office elsewhere: {@code son homologue turc}. */
    COUNTERPART,
    /** Behind a band's noun, what tells no others apart: {@code le groupe armé}. */
    FIGHTING,
    /** A side in a conflict, with a nationality word: {@code la partie arménienne}. */
    SIDE,
    /** Of a country, not the one that is spoken of: {@code le pays voisin}. */
    NEIGHBOURING,
    /** Behind a title that somebody does not hold yet: {@code le président élu}. */
    ELECT,
    RANK,
    /** What a person of a title is also called and the title: {@code magistrat=procureur}; {@code *} is anybody. */
    TITLE_ALSO_CALLED,
    /** Who resides at a seat of power: {@code le locataire de la Maison Blanche}. */
    SEAT_HOLDER,
    /** A seat of power and the office of who resides there, words joined by hyphens: {@code kremlin=président}. */
    SEAT_OFFICE,
    /** Who rules without the words telling an office, with what follows joined by a hyphen: {@code l'homme fort de Tripoli}. */
    RULER,
    /** What an office is also called and its name, words joined by hyphens: {@code chef=président} (of the state). */
    OFFICE_ALSO_CALLED,
    /** Between a name's words: {@code ben}, {@code al}. */
    NAME_PARTICLE,
    ARTICLE,
    DEFINITE,
    /** Third person: {@code son}. */
    POSSESSIVE,
    /** First person: {@code notre}. */
    OWN,
    PLURAL,
    FEMININE,
    MASCULINE,
    /** What stands for a country without naming it: {@code le pays}. */
    COUNTRY_NOUN,
    /** What makes a bare {@code agence} a news agency. */
    AGENCY_ADJECTIVE,
    /** Who speaks for whom it names: {@code le porte-parole de X}. */
    SPOKESPERSON,
    /** What takes up the last actor named: {@code ce dernier}. */
    LATTER,
    /** Nouns for any organisation said before: {@code le mouvement}. */
    HYPERNYM,
    /** Between a noun and its complement: {@code ministre de la Défense}. */
    OF,
    /** What may be left at the end of a noun's key when the name after it is taken away, by lemma. */
    LINK,
    /** In brackets behind a name that is not the real one: {@code (prénom modifié)}. */
    ASSUMED_NAME,
    /** Units of age: {@code 34 ans}. */
    AGE,
    /** Opens what introduces somebody: {@code Ali, un commerçant}. */
    INDEFINITE_SINGULAR,
    /** Points at somebody just spoken of: {@code ce commerçant}. */
    DEMONSTRATIVE,
    PLURAL_PRONOUN,
    FEMININE_PRONOUN,
    MASCULINE_PRONOUN,
    /** Ties an owner to what follows: {@code Russia's}. */
    POSSESSIVE_MARK,
    /** Whether nouns and adjectives that specify a noun stand {@code before} it or {@code after} it. */
    MODIFIERS
}
