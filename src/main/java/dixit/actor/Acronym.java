package dixit.actor;

import dixit.text.Phrase;
import dixit.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A short name given in parentheses after the full one: {@code l'Observatoire syrien des droits de l'Homme (OSDH)}.
 * Its letters stand in the full name in order, the first as the initial of the name's first word (Schwartz & Hearst,
 * <i>A simple algorithm for identifying abbreviation definitions</i>, 2003).
 *
 * @param form the short name
 * @param phrase the full name's phrase, without the parentheses
 * @param name the full name's words where they begin after the phrase's head: {@code la coalition Alliance du fleuve Congo
 *     (AFC)}
 */
record Acronym(String form, Phrase phrase, Optional<String> name) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    /** The short name that {@code phrase} is given, when its head or the name at its head is what it abbreviates. */
    static Optional<Acronym> of(Phrase phrase) {
        Sentence sentence = phrase.sentence();
        for (int open = phrase.head() + 1; open <= Math.min(phrase.last() + 1, sentence.size() - 3); open++) {
            if (!sentence.form(open).equals("(") || !sentence.form(open + 2).equals(")")) continue;
            String form = sentence.form(open + 1);
            if (!isShortName(form)) return Optional.empty();
            if (abbreviates(form, sentence, phrase.head(), open))
                return Optional.of(new Acronym(form, without(phrase, open), Optional.empty()));
            for (int i = phrase.head() + 1; i < open; i++) {
                // `les services des Forces armées (FAR)` are not the forces.
                boolean opens = Character.isUpperCase(sentence.form(i).codePointAt(0))
                        && !sentence.token(i - 1).isTagged("ADP", "DET");
                if (opens && abbreviates(form, sentence, i, open))
                    return Optional.of(new Acronym(
                            form,
                            without(phrase, open),
                            Optional.of(ProperNames.text(sentence.tokens(), i, open - 1))));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The phrase without any short name in parentheses: {@code les services des Forces armées royales (FAR)}. */
    static Phrase withoutAny(Phrase phrase) {
        Sentence sentence = phrase.sentence();
        for (int open = phrase.head() + 1; open < phrase.last() - 1; open++) {
            if (sentence.form(open).equals("(")
                    && sentence.form(open + 2).equals(")")
                    && isShortName(sentence.form(open + 1))) return without(phrase, open);
        }
        return phrase;
    }

    private static boolean isShortName(String form) {
        return form.length() >= SHORTEST
                && form.length() <= LONGEST
                && Character.isUpperCase(form.charAt(0))
                && form.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
    }

    private static boolean abbreviates(String form, Sentence sentence, int first, int end) {
        String letters = Folding.fold(form).replaceAll("[^a-z0-9]", "");
        StringBuilder name = new StringBuilder();
        for (int i = first; i < end; i++) name.append(Folding.fold(sentence.form(i)));
        if (letters.isEmpty() || name.isEmpty() || name.charAt(0) != letters.charAt(0)) return false;
        int at = 0;
        for (int i = 0; i < name.length() && at < letters.length(); i++) {
            if (name.charAt(i) == letters.charAt(at)) at++;
        }
        return at == letters.length();
    }

    private static Phrase without(Phrase phrase, int open) {
        List<Integer> indexes = new ArrayList<>(phrase.indexes());
        indexes.removeIf(i -> i >= open && i <= open + 2);
        return new Phrase(phrase.sentence(), indexes, phrase.head());
    }
}
