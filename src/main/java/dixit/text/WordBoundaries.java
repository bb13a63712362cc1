package dixit.text;

import dixit.text.SentenceSplitter.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that the tokeniser parts or joins amiss, made right: {@code ACTUALITE.CD}, {@code M23}, {@code Ra'ad}. */
final class WordBoundaries {

    private final Pattern elides;
    private final Morphology morphology;

    WordBoundaries(Language language, Morphology morphology) {
        this.morphology = morphology;
        this.elides =
                Pattern.compile("(?:" + language.value("apostrophe", "elides").orElse("") + ")'");
    }

    /** The same words, with the boundaries that the language and its names have. */
    List<Word> mended(List<Word> words) {
        return joined(parted(words));
    }

    /** {@code ACTUALITE.CD}, {@code Ra'ad}: a full stop or apostrophe with letters on both sides is part of a name. */
    private List<Word> joined(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean name = i + 2 < words.size()
                    && words.get(i + 1).form().matches("[.']")
                    && touch(word, words.get(i + 1))
                    && touch(words.get(i + 1), words.get(i + 2))
                    && (isLetter(word.form()) || isElidedName(word.form()))
                    && isLetter(words.get(i + 2).form());
            if (name) {
                Word last = words.get(i + 2);
                word = new Word(
                        word.span().cover(last.span()),
                        word.form() + words.get(i + 1).form() + last.form(),
                        null);
                i += 2;
            }
            // `L'Orient-Le Jour`: the tokeniser takes the article for a clitic behind its verb.
            boolean hyphened = i + 1 < words.size()
                    && words.get(i + 1).form().matches("-\\p{Lu}[\\p{L}-]*")
                    && Character.isUpperCase(word.form().codePointAt(0))
                    && touch(word, words.get(i + 1));
            if (hyphened) {
                Word last = words.get(i + 1);
                word = new Word(word.span().cover(last.span()), word.form() + last.form(), null);
                i++;
            }
            // `M23`, `G7`: the tokeniser takes the letters for a unit of measure.
            boolean numbered = i + 1 < words.size()
                    && word.form().matches("\\p{Lu}{1,4}")
                    && words.get(i + 1).form().matches("\\d+")
                    && touch(word, words.get(i + 1));
            if (numbered) {
                Word last = words.get(i + 1);
                word = new Word(word.span().cover(last.span()), word.form() + last.form(), null);
                i++;
            }
            boolean apostrophe = i + 1 < words.size() && isForeignElision(word.form()) && touch(word, words.get(i + 1));
            if (apostrophe) {
                Word last = words.get(i + 1);
                word = new Word(word.span().cover(last.span()), word.form() + last.form(), null);
                i++;
            }
            joined.add(word);
        }
        return joined;
    }

    /** {@code a-t-il écrit sur X. « … »}: the tokeniser takes the network's name for an initial, which a name would follow. */
    private List<Word> parted(List<Word> words) {
        List<Word> parted = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean initial = i + 1 < words.size() && isName(words.get(i + 1).form());
            if (!word.form().equals("X.") || initial) {
                parted.add(word);
                continue;
            }
            int stop = word.span().end() - 1;
            parted.add(new Word(new Span(word.span().start(), stop), "X", null));
            parted.add(new Word(new Span(stop, word.span().end()), ".", null));
        }
        return parted;
    }

    /** Capitalised and in no dictionary, as surnames are and words that open a sentence are not. */
    private boolean isName(String form) {
        return Character.isUpperCase(form.codePointAt(0))
                && form.length() > 1
                && morphology.readings(form).isEmpty();
    }

    /** {@code Ra'ad}: no word of the language elides like that; those that do are short or known. */
    private boolean isForeignElision(String form) {
        return form.length() > 2
                && form.endsWith("'")
                && Character.isUpperCase(form.charAt(0))
                && !elides.matcher(form.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean touch(Word one, Word next) {
        return one.span().end() == next.span().start();
    }

    /** {@code Saint-Jean-d'Acre}, {@code Val-d'Oise}: what a hyphen joins to a capitalised name. */
    private static boolean isElidedName(String form) {
        return form.matches("(?U)\\p{Lu}[\\p{L}-]*-[dl]");
    }

    private static boolean isLetter(String form) {
        return form.length() > 1 && form.chars().allMatch(Character::isLetter);
    }
}
