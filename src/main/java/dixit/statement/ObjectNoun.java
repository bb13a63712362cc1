package dixit.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A noun that a cue takes as its object, or does not: {@code excuse=apologise>addressee}, {@code -coup}.
 *
 * @param excluded whether the cue does not report with it
 * @param act the act with this noun, where it is not the cue's own
 * @param to what {@code à} after the noun leads to: {@code présenter ses excuses à X}, {@code exprimer son soutien à X}
 */
record ObjectNoun(String lemma, boolean excluded, Optional<SpeechAct> act, Optional<Party> to) {

    /** Whom the act is said to, or at whom it is aimed. */
    enum Party {
        ADDRESSEE,
        ABOUT
    }

    private static final Pattern NOTATION =
            Pattern.compile("(?<minus>-?)(?<lemma>[^=>]+)(?:=(?<act>[^>]+))?(?:>(?<to>addressee|about))?");

    /** @throws IllegalArgumentException when it is not of the form {@code noun=act>addressee}, or the act is none */
    static ObjectNoun parse(String word) {
        Matcher matcher = NOTATION.matcher(word.trim());
        if (!matcher.matches())
            throw new IllegalArgumentException("\"" + word + "\" is not of the form noun=act>addressee");
        return new ObjectNoun(
                matcher.group("lemma"),
                !matcher.group("minus").isEmpty(),
                Optional.ofNullable(matcher.group("act")).map(ObjectNoun::act),
                Optional.ofNullable(matcher.group("to")).map(to -> Party.valueOf(to.toUpperCase(Locale.ROOT))));
    }

    private static SpeechAct act(String value) {
        return Arrays.stream(SpeechAct.values())
                .filter(act -> act.name().equalsIgnoreCase(value.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" is none of "
                        + Arrays.toString(SpeechAct.values()).toLowerCase(Locale.ROOT)));
    }
}
