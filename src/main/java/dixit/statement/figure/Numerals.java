package dixit.statement.figure;

import dixit.statement.figure.FigureLexicon.WordClass;
import dixit.text.PlainWords.Word;
import dixit.text.WrittenNumbers;
import java.util.List;
import java.util.Optional;

/** Reads numbers in words and digits: {@code 5 000}, {@code 1,5 million}, {@code vingt-trois}, {@code une dizaine}. */
final class Numerals {

    /**
     * A number and where it stands.
     *
     * @param first the index of its first word
     * @param end the index after its last
     * @param bound what its own words say of it: {@code une dizaine} is about ten, {@code des dizaines} twenty at least
     */
    record Numeral(long number, Bound bound, int first, int end) {}

    private static final long SCORE = 20;
    private static final long FOUR_SCORE = 80;

    private final FigureLexicon lexicon;
    private final WrittenNumbers numbers;

    Numerals(FigureLexicon lexicon, WrittenNumbers numbers) {
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    /** The number that begins at {@code at}. */
    Optional<Numeral> at(List<Word> words, int at) {
        return collective(words, at).or(() -> number(words, at)).or(() -> several(words, at));
    }

    /** {@code une vingtaine de}, {@code deux dizaines de}, {@code plusieurs centaines de}. */
    private Optional<Numeral> collective(List<Word> words, int at) {
        Optional<Long> several = lexicon.several(form(words, at));
        Optional<Numeral> times = number(words, at).filter(numeral -> numeral.number() > 0);
        int noun = several.isPresent() ? at + 1 : times.map(Numeral::end).orElse(at);
        Optional<Long> size = lexicon.collective(form(words, noun));
        if (size.isEmpty() || !lexicon.is(WordClass.OF, form(words, noun + 1))) return Optional.empty();
        if (several.isPresent()) {
            return Optional.of(new Numeral(several.get() * size.get(), Bound.AT_LEAST, at, noun + 1));
        }
        return times.map(number -> new Numeral(number.number() * size.get(), Bound.ABOUT, at, noun + 1));
    }

    private Optional<Numeral> several(List<Word> words, int at) {
        // "des civils" counts nobody; "des dizaines" does.
        return lexicon.several(form(words, at))
                .filter(least -> !lexicon.is(WordClass.COUNTS_NOBODY, form(words, at)))
                .map(least -> new Numeral(least, Bound.AT_LEAST, at, at + 1));
    }

    private Optional<Numeral> number(List<Word> words, int at) {
        long total = 0;
        long current = 0;
        int end = at;
        for (int i = at; i < words.size(); i++) {
            String form = form(words, i);
            Optional<Double> digits = i == at ? numbers.value(form) : Optional.empty();
            Optional<Long> number = lexicon.number(form);
            if (digits.isPresent()) {
                double factor = lexicon.number(form(words, i + 1))
                        .filter(size -> size >= 1000)
                        .map(size -> (double) size)
                        .orElse(1.0);
                return Optional.of(
                        new Numeral(Math.round(digits.get() * factor), Bound.NONE, at, factor > 1 ? i + 2 : i + 1));
            }
            if (number.isEmpty()) {
                boolean links = i > at
                        && (form.equals("-")
                                || lexicon.is(WordClass.AND, form) && lexicon.is(WordClass.ADDED, form(words, i + 1)));
                if (links && lexicon.number(form(words, i + 1)).isPresent()) continue;
                break;
            }
            long value = number.get();
            if (value >= 1000) {
                total += Math.max(current, 1) * value;
                current = 0;
            } else if (value == 100) {
                current = Math.max(current, 1) * value;
            } else if (value == SCORE && current % 100 == 4) {
                current = current - 4 + FOUR_SCORE;
            } else if (current > 0 && !continues(current, value)) {
                break;
            } else {
                current += value;
            }
            end = i + 1;
        }
        return end == at ? Optional.empty() : Optional.of(new Numeral(total + current, Bound.NONE, at, end));
    }

    /** Tens take units, hundreds take both: {@code vingt deux} is one number, {@code deux vingt} is two. */
    private static boolean continues(long current, long value) {
        long rest = current % 100;
        return rest == 0 || rest % 10 == 0 && rest >= SCORE && value < SCORE;
    }

    private static String form(List<Word> words, int i) {
        return i >= 0 && i < words.size() ? words.get(i).form() : "";
    }
}
