package dixit.time;

import dixit.text.Prefilter;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Finds temporal expressions and works out their dates. What counts as one and what it means is in the lexicon of the
 * language.
 *
 * <p>Bounds are never narrower than the evidence: where the article's own date is only a month, a weekday is one of the
 * four or five such days of that month; where it is a year or missing, a weekday tells nothing.
 */
public final class TemporalExpressions {

    private static final TemporalExpressions FRENCH = of("fr");

    private final TimeLexicon lexicon;
    private final Prefilter forms;

    TemporalExpressions(TimeLexicon lexicon) {
        this.lexicon = lexicon;
        this.forms = Prefilter.of(
                lexicon.forms().stream().map(TimeLexicon.Form::pattern).toList());
    }

    /** @throws IllegalArgumentException when there is no lexicon for {@code language} (BCP 47) */
    public static TemporalExpressions of(String language) {
        return new TemporalExpressions(TimeLexicon.of(language));
    }

    /**
     * The French temporal expressions within {@code range}, in text order, none overlapping another.
     *
     * @param article the date of the article; empty when it carries none
     */
    public static List<TemporalExpression> in(String text, Span range, Optional<DateBounds> article) {
        return FRENCH.find(text, range, article, Optional.empty());
    }

    /**
     * The French temporal expressions within {@code range}, in text order, none overlapping another.
     *
     * @param article the date of the article; empty when it carries none
     * @param context the last date named before the range, from which {@code la veille} counts; within the range later
     *     dates take its place
     */
    public static List<TemporalExpression> in(
            String text, Span range, Optional<DateBounds> article, Optional<DateBounds> context) {
        return FRENCH.find(text, range, article, context);
    }

    /** As {@link #in(String, Span, Optional, Optional)}, in this language. */
    public List<TemporalExpression> find(
            String text, Span range, Optional<DateBounds> article, Optional<DateBounds> context) {
        String words = Words.folded(range.in(text));
        List<DateBounds> named = new ArrayList<>(context.stream().toList());
        List<TemporalExpression> expressions = new ArrayList<>();
        for (Found found : longestFromTheLeft(words)) {
            TemporalExpression.Anchor anchor = found.kind().anchor(found);
            TemporalExpression expression = new TemporalExpression(
                    new Span(range.start() + found.start(), range.start() + found.end()),
                    words.substring(found.start(), found.end()),
                    found.kind().date(found, new Anchors(article, named)),
                    found.relation(),
                    anchor);
            expressions.add(expression);
            if (anchor != TemporalExpression.Anchor.CONTEXT) expression.when().ifPresent(named::add);
        }
        return List.copyOf(expressions);
    }

    /** The forms found in {@code words} (folded): the longest ones from the left, none overlapping another. */
    List<Found> longestFromTheLeft(String words) {
        List<Found> candidates = new ArrayList<>();
        BitSet possible = forms.candidates(words);
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            TimeLexicon.Form form = lexicon.forms().get(i);
            Matcher matcher = form.pattern().matcher(words);
            while (matcher.find()) candidates.add(found(form, matcher));
        }
        candidates.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        List<Found> chosen = new ArrayList<>();
        int free = 0;
        for (Found candidate : candidates) {
            if (candidate.start() < free) continue;
            chosen.add(candidate);
            free = candidate.end();
        }
        return chosen;
    }

    private Found found(TimeLexicon.Form form, Matcher matcher) {
        Map<String, String> groups = new HashMap<>();
        for (String group : form.groups()) {
            String words = matcher.group(group);
            if (words != null) groups.put(group, words);
        }
        return new Found(lexicon, form.kind(), matcher.start(), matcher.end(), Map.copyOf(groups));
    }
}
