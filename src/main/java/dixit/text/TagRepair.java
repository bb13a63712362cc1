package dixit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends a tagging error that costs whole sentences: the finite verb of the main clause taken for a noun, as in {@code
 * X, cependant, critique le rôle de Y}. A word is retagged when it has a finite verb reading, nothing before it calls
 * for a noun, and the main clause has no other finite verb.
 */
final class TagRepair {

    private static final List<String> CALL_FOR_NOUN = List.of("DET", "ADP", "ADJ", "NUM");

    private TagRepair() {}

    /** The index of the word that must be the verb after all, or −1. */
    static int missedVerb(List<String> forms, List<String> tags, Morphology morphology) {
        int candidate = -1;
        for (int i = 1; i < forms.size(); i++) {
            String form = forms.get(i).toLowerCase();
            if (form.equals("que") || form.equals("qu'") || form.equals("qui") || form.equals(":")) break;
            boolean verb = tags.get(i).equals("VERB") || tags.get(i).equals("AUX");
            List<Morphology.Reading> readings = morphology.readings(forms.get(i));
            if (verb && readings.stream().anyMatch(r -> r.isFinite() || r.tag().contains("inf"))) return -1;
            if (verb && form.endsWith("ant")) break;
            if (verb
                    || candidate >= 0
                    || !tags.get(i).equals("NOUN") && !tags.get(i).equals("ADJ")) continue;
            boolean finite =
                    readings.stream().anyMatch(r -> r.isFinite() && r.tag().matches("V ind \\w+ 3.*"));
            if (finite
                    && !CALL_FOR_NOUN.contains(tags.get(i - 1))
                    && !tags.get(i - 1).equals("NOUN")) candidate = i;
        }
        return candidate;
    }

    /**
     * Nouns in -ant taken for participles: {@code un jeune manifestant, X}. Such a word after a determiner, or after an
     * adjective that follows one, is a noun.
     */
    static List<Integer> nounsTakenForParticiples(List<String> forms, List<String> tags, Morphology morphology) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < forms.size(); i++) {
            boolean both = tags.get(i).equals("VERB")
                    && forms.get(i).matches(".*ante?s?")
                    && morphology.readings(forms.get(i)).stream()
                            .anyMatch(r -> r.tag().startsWith("N "));
            if (!both) continue;
            // `a crié un manifestant`: the tagger takes the article for a pronoun too.
            boolean afterDeterminer = tags.get(i - 1).equals("DET") || forms.get(i - 1).matches("(?i)une?");
            boolean afterAdjective = i > 1
                    && (tags.get(i - 2).equals("DET")
                            || tags.get(i - 1).equals("PRON") && tags.get(i - 2).equals("DET"))
                    && morphology.readings(forms.get(i - 1)).stream()
                            .anyMatch(r -> r.tag().startsWith("J "));
            boolean afterAutre = forms.get(i - 1).matches("autres?");
            if (afterDeterminer || afterAdjective || afterAutre) found.add(i);
        }
        return found;
    }

    /** Participles taken for nouns: {@code le porte-parole, cité mercredi par X}; no noun follows a comma bare. */
    static List<Integer> participlesTakenForNouns(List<String> forms, List<String> tags, Morphology morphology) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i + 2 < forms.size(); i++) {
            boolean participle = tags.get(i).equals("NOUN")
                    && forms.get(i - 1).equals(",")
                    && morphology.readings(forms.get(i)).stream()
                            .anyMatch(r -> r.tag().startsWith("V ppa"));
            boolean byAgent = forms.get(i + 1).equals("par") || forms.get(i + 2).equals("par");
            if (participle && byAgent) found.add(i);
        }
        return found;
    }

    /**
     * Nouns taken for verbs with a clitic: {@code dans la frappe}, {@code imputant la frappe}. No clitic and finite verb
     * stand right behind a preposition or a verb (Le bon usage, § 681: the clitic opens the verb's group).
     */
    static List<Integer> nounsTakenForVerbs(List<String> forms, List<String> tags, Morphology morphology) {
        List<Integer> found = new ArrayList<>();
        for (int i = 2; i < forms.size(); i++) {
            boolean cliticAndVerb = tags.get(i).equals("VERB")
                    && tags.get(i - 1).equals("PRON")
                    && List.of("le", "la", "les", "l'")
                            .contains(forms.get(i - 1).toLowerCase());
            if (!cliticAndVerb || !List.of("ADP", "VERB").contains(tags.get(i - 2))) continue;
            List<Morphology.Reading> readings = morphology.readings(forms.get(i));
            boolean both = readings.stream().anyMatch(Morphology.Reading::isFinite)
                    && readings.stream().anyMatch(r -> r.tag().startsWith("N "));
            if (both) found.add(i);
        }
        return found;
    }

    /** Words between an auxiliary and its participle at most: {@code a quant à lui déclaré}. */
    private static final int LONGEST_INSERTION = 5;

    /** Auxiliaries taken for main verbs: {@code a de son côté reconnu}, {@code a pour sa part déclaré}. */
    static List<Integer> auxiliariesTakenForVerbs(List<String> forms, List<String> tags, Morphology morphology) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i + 2 < forms.size(); i++) {
            boolean auxiliary = tags.get(i).equals("VERB")
                    && tags.get(i + 1).equals("ADP")
                    && morphology.readings(forms.get(i)).stream()
                            .anyMatch(r ->
                                    r.isFinite() && List.of("avoir", "être").contains(r.lemma()));
            if (auxiliary && participleAfter(forms, tags, morphology, i + 2)) found.add(i);
        }
        return found;
    }

    private static boolean participleAfter(List<String> forms, List<String> tags, Morphology morphology, int from) {
        for (int i = from; i < Math.min(forms.size(), from + LONGEST_INSERTION); i++) {
            if (tags.get(i).equals("PUNCT")) return false;
            if (!tags.get(i).equals("VERB")) continue;
            return morphology.readings(forms.get(i)).stream()
                    .anyMatch(r -> r.tag().startsWith("V ppa"));
        }
        return false;
    }
}
