package dixit.text;

import java.util.List;

/** What a language's dictionary knows of a word form. Implementations may be called from several threads. */
public interface Morphology {

    /**
     * One reading of a form.
     *
     * @param lemma dictionary form, lower case
     * @param tag the dictionary's own word class and features, as {@code V ind pres 3 s}
     */
    record Reading(String lemma, String tag) {
        /** Whether it is a form of a verb, participles included. */
        public boolean isVerb() {
            return tag.startsWith("V");
        }

        /** Whether it is a verb in the indicative, conditional, subjunctive or imperative. */
        public boolean isFinite() {
            return isVerb()
                    && (tag.contains(" ind ")
                            || tag.contains(" con ")
                            || tag.contains(" sub ")
                            || tag.contains(" imp "));
        }
    }

    /** All readings of {@code form}; empty for a word that the dictionary lacks. */
    List<Reading> readings(String form);

    /** The lemma of {@code form} as the part of speech {@code tag} (UD); the form in lower case when unknown. */
    String lemma(String form, String tag);
}
