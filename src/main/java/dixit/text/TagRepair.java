package dixit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends a tagging error that costs whole sentences: the finite verb of the main clause taken for a noun, as in {@code
 * X, cependant, critique le rôle de Y}. A word is retagged when it has a finite verb reading, nothing before it calls
 * for a noun, and the main clause has no other finite verb.
 */
final class TagRepair {

    private static final String KEY = "repair";
    private static final List<String> CALL_FOR_NOUN = List.of("DET", "ADP", "ADJ", "NUM");

    private final Morphology morphology;
    private final Set<String> clauseOpeners;
    private final Set<String> participleEndings;
    private final Set<String> nounEndings;
    private final Set<String> beforeNoun;
    private final Set<String> agentMarks;
    private final Set<String> auxiliaries;
    private final Set<String> articles;
    private final Set<String> indefinites;
    private final Set<String> pronominal;
    private final Set<String> invertedClitics;

    private TagRepair(Language language, Morphology morphology) {
        this.morphology = morphology;
        this.clauseOpeners = language.words(KEY, "clause-opener");
        this.participleEndings = language.words(KEY, "present-participle-ending");
        this.nounEndings = language.words(KEY, "participle-noun-ending");
        this.beforeNoun = language.words(KEY, "before-noun");
        this.agentMarks = language.words(KEY, "agent-mark");
        this.articles = language.words(KEY, "article-or-clitic");
        this.indefinites = language.words(KEY, "indefinite");
        this.pronominal = language.words(KEY, "preposition-or-pronoun");
        this.auxiliaries = language.words(KEY, "auxiliary");
        this.invertedClitics = language.words(KEY, "inverted-clitic");
    }

    /** The repair of a language's tags; empty for one whose description has no such rows. */
    static Optional<TagRepair> of(Language language, Morphology morphology) {
        return language.rows(KEY).isEmpty() ? Optional.empty() : Optional.of(new TagRepair(language, morphology));
    }

    boolean isIndefinite(String form) {
        return indefinites.contains(form.toLowerCase());
    }

    private static boolean endsIn(Set<String> endings, String form) {
        return endings.stream().anyMatch(form::endsWith);
    }

    /** The index of the word that must be the verb after all, or −1. */
    int missedVerb(List<String> forms, List<String> tags) {
        int candidate = -1;
        for (int i = 1; i < forms.size(); i++) {
            String form = forms.get(i).toLowerCase();
            if (clauseOpeners.contains(form)) break;
            boolean verb = tags.get(i).equals("VERB") || tags.get(i).equals("AUX");
            List<Morphology.Reading> readings = morphology.readings(forms.get(i));
            if (verb && readings.stream().anyMatch(r -> r.isFinite() || r.is(Feature.INFINITIVE))) return -1;
            if (verb && endsIn(participleEndings, form)) break;
            if (verb
                    || candidate >= 0
                    || !tags.get(i).equals("NOUN") && !tags.get(i).equals("ADJ")) continue;
            boolean finite = readings.stream()
                    .anyMatch(r -> r.is(Feature.INDICATIVE) && r.is(Feature.THIRD_PERSON) && !r.is(Feature.AUXILIARY));
            // `Ces derniers précisent`: a form that can be nothing else.
            boolean only = readings.stream().allMatch(Morphology.Reading::isFinite);
            if (finite
                    && only
                    && !tags.get(i - 1).equals("DET")
                    && !tags.get(i - 1).equals("ADP")) candidate = i;
            else if (finite
                    && !CALL_FOR_NOUN.contains(tags.get(i - 1))
                    && !tags.get(i - 1).equals("NOUN")) candidate = i;
        }
        return candidate;
    }

    /**
     * Verbs taken for nouns or adjectives that are neither in the dictionary: {@code « P », martèle X}, {@code ce que ce dernier
     * réfute}.
     */
    List<Integer> verbsAndNothingElse(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < forms.size(); i++) {
            boolean noun = tags.get(i).equals("NOUN") || tags.get(i).equals("ADJ");
            if (!noun || Character.isUpperCase(forms.get(i).charAt(0)) || CALL_FOR_NOUN.contains(tags.get(i - 1)))
                continue;
            List<Morphology.Reading> readings = morphology.readings(forms.get(i));
            boolean finite = !readings.isEmpty()
                    && readings.stream().allMatch(Morphology.Reading::isFinite)
                    && readings.stream().anyMatch(r -> r.is(Feature.INDICATIVE) && r.is(Feature.THIRD_PERSON));
            if (finite) found.add(i);
        }
        return found;
    }

    /**
     * Nouns in -ant taken for participles: {@code un jeune manifestant, X}. Such a word after a determiner, or after an
     * adjective that follows one, is a noun.
     */
    List<Integer> nounsTakenForParticiples(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < forms.size(); i++) {
            boolean both = tags.get(i).equals("VERB")
                    && endsIn(nounEndings, forms.get(i))
                    && morphology.readings(forms.get(i)).stream().anyMatch(r -> r.is(Feature.NOUN));
            if (!both) continue;
            // `a crié un manifestant`: the tagger takes the article for a pronoun too.
            boolean afterDeterminer = tags.get(i - 1).equals("DET") || isIndefinite(forms.get(i - 1));
            boolean afterAdjective = i > 1
                    && (tags.get(i - 2).equals("DET")
                            || tags.get(i - 1).equals("PRON") && tags.get(i - 2).equals("DET"))
                    && morphology.readings(forms.get(i - 1)).stream().anyMatch(r -> r.is(Feature.ADJECTIVE));
            boolean afterOther = beforeNoun.contains(forms.get(i - 1));
            if (afterDeterminer || afterAdjective || afterOther) found.add(i);
        }
        return found;
    }

    /** Participles taken for nouns: {@code le porte-parole, cité mercredi par X}; no noun follows a comma bare. */
    List<Integer> participlesTakenForNouns(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i + 2 < forms.size(); i++) {
            boolean participle = tags.get(i).equals("NOUN")
                    && forms.get(i - 1).equals(",")
                    && morphology.readings(forms.get(i)).stream().anyMatch(r -> r.is(Feature.PAST_PARTICIPLE));
            boolean byAgent = agentMarks.contains(forms.get(i + 1)) || agentMarks.contains(forms.get(i + 2));
            if (participle && byAgent) found.add(i);
        }
        return found;
    }

    /**
     * Nouns taken for verbs with a clitic: {@code dans la frappe}, {@code imputant la frappe}. No clitic and finite verb
     * stand right behind a preposition or a verb (Le bon usage, § 681: the clitic opens the verb's group).
     */
    List<Integer> nounsTakenForVerbs(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 2; i < forms.size(); i++) {
            boolean cliticAndVerb = tags.get(i).equals("VERB")
                    && tags.get(i - 1).equals("PRON")
                    && (articles.contains(forms.get(i - 1).toLowerCase()) || isIndefinite(forms.get(i - 1)));
            if (!cliticAndVerb || !List.of("ADP", "VERB").contains(tags.get(i - 2))) continue;
            List<Morphology.Reading> readings = morphology.readings(forms.get(i));
            boolean both = readings.stream().anyMatch(Morphology.Reading::isFinite)
                    && readings.stream().anyMatch(r -> r.is(Feature.NOUN));
            if (both) found.add(i);
        }
        return found;
    }

    /**
     * Nouns taken for verbs behind what no verb follows: {@code dans une frappe}, {@code cette visite}, {@code sans trêve}, {@code
     * dans une nouvelle attaque} (Le bon usage, § 577: a determiner opens a noun phrase).
     */
    List<Integer> nounsTakenForVerbsBehindDeterminers(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < forms.size(); i++) {
            boolean beforeNoun = i + 1 < tags.size() && List.of("NOUN", "PROPN").contains(tags.get(i + 1));
            boolean either = tags.get(i).equals("VERB")
                    && (isNounOrFinite(forms.get(i)) || !beforeNoun && isNounOrParticiple(forms.get(i)));
            if (!either) continue;
            int before = i - 1;
            // An adjective may be who does it: `le second accuse`, but for `dans la seconde attaque`.
            boolean adjective =
                    tags.get(before).equals("ADJ") && i > 2 && tags.get(i - 3).equals("ADP");
            if (adjective) before--;
            boolean determiner = tags.get(before).equals("DET") && (adjective || !mayBeClitic(forms, tags, before));
            boolean governed = tags.get(before).equals("ADP")
                    && !adjective
                    && !pronominal.contains(forms.get(before).toLowerCase());
            if (determiner || governed) found.add(i);
        }
        return found;
    }

    /** {@code le ministre la juge}: an article behind who does it is a pronoun, whatever the tagger says. */
    private boolean mayBeClitic(List<String> forms, List<String> tags, int article) {
        return articles.contains(forms.get(article).toLowerCase())
                && article > 0
                && !List.of("ADP", "VERB", "CCONJ").contains(tags.get(article - 1));
    }

    /** {@code un centre de déplacés}. */
    private boolean isNounOrParticiple(String form) {
        List<Morphology.Reading> readings = morphology.readings(form);
        return readings.stream().anyMatch(r -> r.is(Feature.NOUN))
                && readings.stream().allMatch(r -> !r.isVerb() || r.is(Feature.PAST_PARTICIPLE));
    }

    private boolean isNounOrFinite(String form) {
        List<Morphology.Reading> readings = morphology.readings(form);
        return readings.stream().anyMatch(Morphology.Reading::isFinite)
                && readings.stream().anyMatch(r -> r.is(Feature.NOUN))
                && readings.stream()
                        .noneMatch(r ->
                                r.is(Feature.PAST_PARTICIPLE) || r.is(Feature.INFINITIVE) || r.is(Feature.AUXILIARY));
    }

    /** Words between an auxiliary and its participle at most: {@code a quant à lui déclaré}. */
    private static final int LONGEST_INSERTION = 5;

    /** Auxiliaries taken for main verbs: {@code a de son côté reconnu}, {@code a pour sa part déclaré}. */
    List<Integer> auxiliariesTakenForVerbs(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i + 2 < forms.size(); i++) {
            boolean auxiliary = tags.get(i).equals("VERB")
                    && tags.get(i + 1).equals("ADP")
                    && morphology.readings(forms.get(i)).stream()
                            .anyMatch(r -> r.isFinite() && auxiliaries.contains(r.lemma()));
            if (auxiliary && participleAfter(forms, tags, i + 2)) found.add(i);
        }
        return found;
    }

    /** Nouns taken for adjectives between an indefinite article and a verb: {@code un notable joint par N}. */
    List<Integer> nounsTakenForAdjectives(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i + 1 < forms.size(); i++) {
            boolean noun = tags.get(i).equals("ADJ")
                    && isIndefinite(forms.get(i - 1))
                    && List.of("VERB", "AUX").contains(tags.get(i + 1))
                    && morphology.readings(forms.get(i)).stream().anyMatch(r -> r.is(Feature.NOUN));
            if (noun) found.add(i);
        }
        return found;
    }

    /** Participles taken for nouns or adjectives behind what parts them from their auxiliary: {@code a, pour sa part, fait état de N}. */
    List<Integer> participlesBehindInsertions(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 3; i < forms.size(); i++) {
            boolean participle = List.of("NOUN", "ADJ").contains(tags.get(i))
                    && forms.get(i - 1).equals(",")
                    && morphology.readings(forms.get(i)).stream().anyMatch(r -> r.is(Feature.PAST_PARTICIPLE));
            int comma = i - 2;
            while (participle
                    && comma > 0
                    && comma > i - 2 - LONGEST_INSERTION
                    && !forms.get(comma).equals(",")
                    && !tags.get(comma).equals("VERB")) comma--;
            boolean parted = participle
                    && comma > 0
                    && forms.get(comma).equals(",")
                    && morphology.readings(forms.get(comma - 1)).stream()
                            .anyMatch(r -> r.isFinite() && auxiliaries.contains(r.lemma()));
            if (parted) found.add(i);
        }
        return found;
    }

    /**
     * Verbs taken for nouns that cannot be any: before an inverted pronoun ({@code « P », fustige-t-il}; Le bon usage, § 684),
     * and infinitives that the dictionary knows as nothing else ({@code promet de châtier N}).
     */
    List<Integer> verbsTakenForNouns(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            if (!tags.get(i).equals("NOUN") && !tags.get(i).equals("ADJ")) continue;
            List<Morphology.Reading> readings = morphology.readings(forms.get(i));
            boolean inverted = i + 1 < forms.size()
                    && invertedClitics.contains(forms.get(i + 1).toLowerCase())
                    && readings.stream().anyMatch(Morphology.Reading::isFinite);
            boolean infinitive = !readings.isEmpty() && readings.stream().allMatch(r -> r.is(Feature.INFINITIVE));
            if (inverted || infinitive) found.add(i);
        }
        return found;
    }

    /** Auxiliaries taken for determiners: {@code « P », a résumé X}. */
    List<Integer> auxiliariesTakenForDeterminers(List<String> forms, List<String> tags) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i + 1 < forms.size(); i++) {
            boolean auxiliary = tags.get(i).equals("DET")
                    && morphology.readings(forms.get(i)).stream()
                            .anyMatch(r -> r.isFinite() && auxiliaries.contains(r.lemma()))
                    && morphology.readings(forms.get(i + 1)).stream().anyMatch(r -> r.is(Feature.PAST_PARTICIPLE));
            if (auxiliary) found.add(i);
        }
        return found;
    }

    private boolean participleAfter(List<String> forms, List<String> tags, int from) {
        for (int i = from; i < Math.min(forms.size(), from + LONGEST_INSERTION); i++) {
            if (tags.get(i).equals("PUNCT")) return false;
            if (!tags.get(i).equals("VERB")) continue;
            return morphology.readings(forms.get(i)).stream().anyMatch(r -> r.is(Feature.PAST_PARTICIPLE));
        }
        return false;
    }
}
