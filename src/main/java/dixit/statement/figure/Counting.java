package dixit.statement.figure;

import dixit.statement.figure.FigureLexicon.Tie;
import dixit.statement.figure.FigureLexicon.WordClass;
import dixit.statement.figure.Numerals.Numeral;
import dixit.text.PlainWords.Word;
import dixit.text.WrittenNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counts in one stretch of words: a number, its bound, who is counted, and the harm that befell them. */
final class Counting {

    /** A count, from its first word to the one after its last; {@code noun} is the index of the noun counted. */
    record Count(Quantity quantity, Harm harm, VictimGroup group, int first, int end, int noun) {}

    /** How many words may stand between those counted and what befell them. */
    private static final int REACH = 14;

    /** How many words may stand between a verb and the number that is its object: adverbs, a bound. */
    private static final int OBJECT_REACH = 3;

    private final FigureLexicon lexicon;
    private final Numerals numerals;
    private final List<Word> words;

    Counting(FigureLexicon lexicon, WrittenNumbers numbers, List<Word> words) {
        this.lexicon = lexicon;
        this.numerals = new Numerals(lexicon, numbers);
        this.words = words;
    }

    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Numeral> numeral = numerals.at(words, i);
            if (numeral.isEmpty()) continue;
            count(numeral.get()).ifPresent(counts::add);
            i = numeral.get().end() - 1;
        }
        return counts;
    }

    private Optional<Count> count(Numeral numeral) {
        int first = numeral.first();
        Bound bound = numeral.bound();
        Optional<Bounded> before = boundBefore(first);
        if (before.isPresent()) {
            first = before.get().edge();
            bound = before.get().bound();
        }
        int noun = nounAfter(numeral.end());
        Optional<Bounded> after = boundAfter(noun + 1);
        if (before.isEmpty() && after.isPresent()) bound = after.get().bound();
        Quantity quantity = Quantity.of(numeral.number(), bound);
        Optional<Range> range = rangeBefore(numeral);
        if (range.isPresent()) {
            first = range.get().first();
            quantity = Quantity.between(range.get().least(), numeral.number());
        }
        return harm(quantity, first, noun);
    }

    private record Bounded(Bound bound, int edge) {}

    private Optional<Bounded> boundBefore(int at) {
        Optional<Bounded> longest = Optional.empty();
        for (Map.Entry<String, Bound> entry : lexicon.bounds().entrySet()) {
            int start = endsAt(entry.getKey(), at);
            if (start >= 0 && (longest.isEmpty() || start < longest.get().edge())) {
                longest = Optional.of(new Bounded(entry.getValue(), start));
            }
        }
        return longest;
    }

    /** {@code 200 morts au moins}: only expressions that are whole without a number. */
    private Optional<Bounded> boundAfter(int at) {
        return lexicon.bounds().entrySet().stream()
                .filter(entry -> !endsOpen(entry.getKey()))
                .filter(entry -> entry.getValue() != Bound.ABOUT)
                .filter(entry -> startsAt(entry.getKey(), at) > 0)
                .findFirst()
                .map(entry -> new Bounded(entry.getValue(), at));
    }

    /** {@code plus de}: a number must follow. */
    private boolean endsOpen(String expression) {
        String[] parts = parts(expression);
        return parts.length > 1 && lexicon.is(WordClass.OF, parts[parts.length - 1]);
    }

    private record Range(long least, int first) {}

    /** {@code entre 20 et 30}, {@code 20 à 30}; not {@code de 20 à 30}, which is also how a count rises. */
    private Optional<Range> rangeBefore(Numeral upper) {
        String link = form(upper.first() - 1);
        boolean and = lexicon.is(WordClass.AND, link);
        boolean to = lexicon.is(WordClass.TO, link);
        if (!and && !to) return Optional.empty();
        for (int start = Math.max(0, upper.first() - 6); start < upper.first() - 1; start++) {
            Optional<Numeral> lower = numerals.at(words, start);
            if (lower.isEmpty() || lower.get().end() != upper.first() - 1) continue;
            if (lower.get().number() >= upper.number()) return Optional.empty();
            String opener = form(start - 1);
            if (and && lexicon.is(WordClass.BETWEEN, opener))
                return Optional.of(new Range(lower.get().number(), start - 1));
            if (to && !lexicon.is(WordClass.FROM, opener))
                return Optional.of(new Range(lower.get().number(), start));
        }
        return Optional.empty();
    }

    /** Past {@code de}, {@code autres}, {@code ses} and the like, to the noun that is counted. */
    private int nounAfter(int end) {
        int noun = end;
        while (lexicon.is(WordClass.BEFORE_COUNTED, form(noun))
                || lexicon.is(WordClass.OTHER, form(noun)) && isCounted(noun + 1)) noun++;
        return noun;
    }

    private boolean isCounted(int i) {
        return lemmaIn(i, lexicon.harms(Tie.HARM_NOUN)).isPresent()
                || group(i).isPresent() && !lexicon.is(WordClass.OTHER, form(i));
    }

    private Optional<Count> harm(Quantity quantity, int first, int noun) {
        Optional<Harm> object = harmBefore(first);
        Optional<Harm> itself = lemmaIn(noun, lexicon.harms(Tie.HARM_NOUN));
        Optional<VictimGroup> group = group(noun);
        if (itself.isPresent() && object.isEmpty()) {
            // "dix prisonniers tués": what befell them comes after; "dix morts et trois blessés" does not.
            Optional<Found> later = group.isPresent() ? harmAfter(noun, 3) : Optional.empty();
            Found harm = later.orElse(new Found(itself.get(), noun + 1));
            return Optional.of(new Count(quantity, harm.harm(), groupOfDead(noun, group), first, harm.end(), noun));
        }
        if (group.isEmpty()) return Optional.empty();
        if (object.isPresent()) {
            return Optional.of(new Count(quantity, object.get(), group.get(), first, noun + 1, noun));
        }
        return harmAfter(noun, REACH)
                .map(found -> new Count(quantity, found.harm(), group.get(), first, found.end(), noun));
    }

    /** {@code trois morts civils}, {@code dix morts parmi les soldats}. */
    private VictimGroup groupOfDead(int noun, Optional<VictimGroup> own) {
        for (int i = noun + 1; i <= noun + 3 && i < words.size(); i++) {
            if (words.get(i).ends() || isBreak(i)) break;
            Optional<VictimGroup> group = group(i);
            if (group.isPresent()) return group.get();
        }
        return own.orElse(VictimGroup.PEOPLE);
    }

    private Optional<VictimGroup> group(int i) {
        if (i >= words.size() || i < 0) return Optional.empty();
        return words.get(i).lemmas().stream()
                .flatMap(lemma -> lexicon.group(lemma).stream())
                .findFirst();
    }

    /** {@code a tué trois civils}, {@code la mort de trois civils}. */
    private Optional<Harm> harmBefore(int first) {
        for (Map.Entry<String, Harm> entry : lexicon.harms(Tie.HARM_OF).entrySet()) {
            if (endsAt(entry.getKey(), first) >= 0) return Optional.of(entry.getValue());
        }
        for (int i = first - 1; i >= Math.max(0, first - OBJECT_REACH); i--) {
            if (words.get(i).ends() || isBreak(i) || lexicon.is(WordClass.BEFORE_ANOTHER, form(i))) break;
            Optional<Harm> harm = lemmaIn(i, lexicon.harms(Tie.HARMED));
            boolean attribute = lexicon.endsIn(WordClass.ATTRIBUTE_ENDING, form(i)) && !isAuxiliary(i - 1);
            if (harm.isPresent() && !attribute) return harm;
        }
        return Optional.empty();
    }

    private record Found(Harm harm, int end) {}

    /** {@code civils tués}, {@code civils, dont trois enfants, ont été tués}; not {@code soldats ont tué}. */
    private Optional<Found> harmAfter(int noun, int reach) {
        for (int i = noun + 1; i < words.size() && i <= noun + reach; i++) {
            Word word = words.get(i);
            if (word.ends()) break;
            Optional<Harm> alone = lemmaIn(i, lexicon.harms(Tie.HARMED_ALONE));
            if (alone.isPresent()) return Optional.of(new Found(alone.get(), i + 1));
            Optional<Harm> harmed = lemmaIn(i, lexicon.harms(Tie.HARMED));
            if (harmed.isPresent()) {
                boolean participle = lexicon.endsIn(WordClass.PARTICIPLE_ENDING, form(i));
                return participle && !isActive(i) ? Optional.of(new Found(harmed.get(), i + 1)) : Optional.empty();
            }
            if (isAuxiliary(i)) continue;
            if (word.verb() || word.participle() && isAuxiliary(i - 1)) break;
        }
        return Optional.empty();
    }

    /** A participle after {@code avoir} without {@code été}: its subject does the harm. */
    private boolean isActive(int participle) {
        for (int i = participle - 1; i >= Math.max(0, participle - OBJECT_REACH); i--) {
            if (lexicon.is(WordClass.BEEN, form(i))) return false;
            if (lexicon.isAny(WordClass.ACTIVE, words.get(i).lemmas())) return true;
            if (lexicon.isAny(WordClass.PASSIVE, words.get(i).lemmas())) return false;
        }
        return false;
    }

    /** Coordination: what follows is counted by itself. */
    private boolean isBreak(int i) {
        return form(i).equals(",") || lexicon.is(WordClass.AND, form(i));
    }

    private boolean isAuxiliary(int i) {
        return i >= 0
                && i < words.size()
                && (lexicon.is(WordClass.BEEN, form(i))
                        || lexicon.isAny(WordClass.ACTIVE, words.get(i).lemmas())
                        || lexicon.isAny(WordClass.PASSIVE, words.get(i).lemmas()));
    }

    private Optional<Harm> lemmaIn(int i, Map<String, Harm> harms) {
        if (i < 0 || i >= words.size()) return Optional.empty();
        return words.get(i).lemmas().stream()
                .filter(harms::containsKey)
                .findFirst()
                .map(harms::get);
    }

    /** The index where {@code expression} begins when it ends just before {@code at}; −1 when it does not. */
    private int endsAt(String expression, int at) {
        String[] parts = parts(expression);
        int start = at - parts.length;
        return start >= 0 && startsAt(expression, start) == at ? start : -1;
    }

    /** The index after {@code expression} when it begins at {@code at}; −1 when it does not. */
    private int startsAt(String expression, int at) {
        String[] parts = parts(expression);
        for (int i = 0; i < parts.length; i++) {
            String form = form(at + i);
            boolean elided = lexicon.is(WordClass.OF, parts[i]) && lexicon.is(WordClass.OF, form);
            if (!form.equals(parts[i]) && !elided) return -1;
        }
        return at + parts.length;
    }

    private static String[] parts(String expression) {
        return expression.replace("'", "' ").replace("-", " - ").trim().split(" +");
    }

    private String form(int i) {
        return i >= 0 && i < words.size() ? words.get(i).form() : "";
    }
}
