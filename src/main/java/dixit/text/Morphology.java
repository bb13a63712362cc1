package dixit.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a language's dictionary knows of a word form. Implementations may be called from several threads. */
public interface Morphology {

    /**
     * One reading of a form.
     *
     * @param lemma dictionary form, lower case
     * @param features its word class and features
     */
    record Reading(String lemma, Set<Feature> features) {

        public Reading {
            features = Set.copyOf(features);
        }

        public boolean is(Feature feature) {
            return features.contains(feature);
        }

        /** Whether it is a form of a verb, participles included. */
        public boolean isVerb() {
            return is(Feature.VERB);
        }

        /** Whether it is a verb in the indicative, conditional, subjunctive or imperative. */
        public boolean isFinite() {
            if (!isVerb()) return false;
            for (Feature mood : MOODS) if (features.contains(mood)) return true;
            return false;
        }

        /** Its mood and tense. */
        public Set<Feature> tense() {
            return features.stream()
                    .filter(feature -> MOODS.contains(feature) || TENSES.contains(feature))
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static final Set<Feature> MOODS =
                Set.of(Feature.INDICATIVE, Feature.CONDITIONAL, Feature.SUBJUNCTIVE, Feature.IMPERATIVE);
        private static final Set<Feature> TENSES =
                Set.of(Feature.PRESENT, Feature.IMPERFECT, Feature.PAST, Feature.FUTURE);
    }

    /** All readings of {@code form}; empty for a word that the dictionary lacks. */
    List<Reading> readings(String form);

    /**
     * The readings of {@code form} that the tagger's own tag allows, where the dictionary has the same tags; all of them
     * else.
     */
    default List<Reading> readings(String form, String tagged) {
        return readings(form);
    }

    /** As {@link #lemma(String, String)}, for a word that the tagger gave {@code tagged}. */
    default String lemma(String form, String tag, String tagged) {
        return lemma(form, tag);
    }

    /** The lemma of {@code form} as the part of speech {@code tag} (UD); the form in lower case when unknown. */
    String lemma(String form, String tag);
}
