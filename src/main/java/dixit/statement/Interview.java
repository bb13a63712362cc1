package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Block;
import dixit.text.Quotation;
import dixit.text.Quotations;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article of questions and answers. The answers stand without quotation marks: the layout alone tells that somebody
 * speaks (Agnès, <i>Manuel de journalisme</i>: the interview as a genre).
 *
 * @param blocks the article's blocks; those of answers say which of their words are spoken
 * @param answers the spoken words of each answer that names no speaker
 * @param spoken the words of every answer, those with the speaker's name before them included
 * @param introduction what stands before the first question, whence the reader knows who answers
 * @param interviewer the name of who asks, where it is told: {@code Propos recueillis par X}, {@code répond aux questions
 *     de X}, {@code RFI :}
 * @param declaration where it says who took down the words, and when
 */
record Interview(
        List<Block> blocks,
        Set<Span> answers,
        Set<Span> spoken,
        Span introduction,
        Optional<Span> interviewer,
        Optional<Span> declaration) {

    /** Questions that an article declared an interview must have, and one that is not. */
    private static final int FEWEST = 2;

    private static final int FEWEST_UNDECLARED = 3;

    /** A turn without a question mark that only speaks to the other: {@code Vous disiez pourtant le contraire.} */
    private static final int LONGEST_REMARK = 300;

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+['’]?");

    private static final Pattern NAME = Pattern.compile(
            "\\p{Z}*(?<name>\\p{Lu}[\\p{L}’'.-]+(?:\\p{Z}+(?:\\p{Ll}{1,3}[’']?\\p{Z}*)?\\p{Lu}[\\p{L}’'-]+)*)");

    private static final Pattern LABEL =
            Pattern.compile("^(?<label>\\p{Lu}[\\p{L}\\p{N}.’' -]{0,40}?)\\p{Zs}*(?::|\\.\\p{Zs}?[—–-])\\p{Z}+(?=\\S)");

    Interview {
        blocks = List.copyOf(blocks);
        answers = Set.copyOf(answers);
        spoken = Set.copyOf(spoken);
    }

    /** The interview that {@code blocks} are; empty when they are running text. */
    static Optional<Interview> of(String text, List<Block> blocks, Grammar grammar) {
        List<Turn> turns = blocks.stream().map(block -> Turn.of(text, block)).toList();
        Map<String, Boolean> asks = asks(turns, text);
        List<Integer> questions = new ArrayList<>();
        for (int i = 0; i + 1 < turns.size(); i++) {
            boolean answered = !isQuestion(turns.get(i + 1), text, asks, grammar);
            if (answered && isQuestion(turns.get(i), text, asks, grammar)) questions.add(i);
        }
        if (questions.isEmpty()) return Optional.empty();
        int first = questions.get(0);
        Span introduction =
                new Span(blocks.get(0).span().start(), blocks.get(first).span().start());
        // Headings may be questions too: those of an interview are put to somebody.
        long put = questions.stream()
                .filter(i -> speaksToTheOther(turns.get(i).words().in(text), grammar))
                .count();
        boolean declared = blocks.stream().anyMatch(block -> isDeclaration(text, block, grammar))
                || asks.containsValue(true)
                || questions.stream()
                        .allMatch(i -> turns.get(i + 1)
                                .label()
                                .filter(asks::containsKey)
                                .isPresent())
                || put > 0 && holds(introduction.in(text), grammar, WordClass.INTERVIEW);
        if (declared ? questions.size() < FEWEST : put < FEWEST_UNDECLARED) return Optional.empty();
        // Where most answers stand in quotation marks, what stands without them is the journalist's.
        boolean quoted =
                questions.stream().filter(i -> isQuoted(text, turns.get(i + 1))).count() * 2 > questions.size();
        List<Block> read = new ArrayList<>(blocks.subList(0, first));
        Set<Span> answers = new LinkedHashSet<>();
        Set<Span> all = new LinkedHashSet<>();
        for (Turn turn : turns.subList(first, turns.size())) {
            boolean plain = isQuestion(turn, text, asks, grammar)
                    || quoted && !isQuoted(text, turn)
                    || turn.label().isEmpty()
                            && (turn.block().headline() || isDeclaration(text, turn.block(), grammar));
            if (plain) {
                read.add(turn.block());
                continue;
            }
            boolean named = turn.label().filter(label -> isName(label, grammar)).isPresent();
            Span spoken = bare(text, turn.words());
            all.add(spoken);
            if (!named) answers.add(spoken);
            read.add(new Block(named ? turn.block().span() : spoken, false, Optional.of(spoken)));
        }
        Optional<Span> declaration = blocks.stream()
                .filter(block -> isDeclaration(text, block, grammar))
                .map(Block::span)
                .findFirst();
        Optional<Span> interviewer = declaration
                .flatMap(span -> nameAfter(text, span, grammar, WordClass.COLLECTED, WordClass.AGENT_MARK))
                .or(() -> nameAfter(text, introduction, grammar, WordClass.INTERVIEW, WordClass.OF))
                .or(() -> asking(turns, questions, asks));
        return Optional.of(new Interview(read, answers, all, introduction, interviewer, declaration));
    }

    /** The name behind the last {@code mark} after a word of {@code before}: {@code recueillis par téléphone par X}. */
    private static Optional<Span> nameAfter(
            String text, Span where, Grammar grammar, WordClass before, WordClass mark) {
        Matcher words = WORD.matcher(text).region(where.start(), where.end());
        boolean told = false;
        Optional<Span> name = Optional.empty();
        while (words.find()) {
            String word = words.group().replace('’', '\'');
            told |= grammar.is(before, word);
            if (!told || !grammar.is(mark, word)) continue;
            Matcher capitals = NAME.matcher(text).region(words.end(), where.end());
            if (capitals.lookingAt()) name = Optional.of(new Span(capitals.start("name"), capitals.end("name")));
        }
        return name;
    }

    /** The label of those turns that ask, where it is one and the same. */
    private static Optional<Span> asking(List<Turn> turns, List<Integer> questions, Map<String, Boolean> asks) {
        List<Turn> labelled = questions.stream()
                .map(turns::get)
                .filter(turn -> turn.label()
                        .filter(label -> asks.getOrDefault(label, false))
                        .isPresent())
                .toList();
        boolean same = labelled.stream().map(Turn::label).distinct().count() == 1;
        return same ? labelled.stream().findFirst().map(Turn::labelSpan) : Optional.empty();
    }

    private static boolean isQuoted(String text, Turn turn) {
        return !bare(text, turn.words()).equals(turn.words());
    }

    boolean isAnswer(Span words) {
        return answers.contains(words);
    }

    /** Whether somebody says the words to who asks. */
    boolean isSpoken(Span words) {
        return spoken.contains(words);
    }

    /** One block, its label and the words after it. */
    private record Turn(Block block, Optional<String> label, Span words) {

        static Turn of(String text, Block block) {
            Matcher matcher = LABEL.matcher(block.span().in(text));
            if (!matcher.find()) return new Turn(block, Optional.empty(), block.span());
            Span words =
                    new Span(block.span().start() + matcher.end(), block.span().end());
            return new Turn(block, Optional.of(matcher.group("label").strip()), words);
        }

        Span labelSpan() {
            int start = block.span().start();
            return new Span(start, start + label.orElse("").length());
        }

        boolean asks(String text) {
            return words.in(text).strip().replaceAll("[»”\"\\p{Z}]+$", "").endsWith("?");
        }
    }

    /** Of each label that stands at several turns, whether most of them are questions. */
    private static Map<String, Boolean> asks(List<Turn> turns, String text) {
        Map<String, int[]> counts = new HashMap<>();
        for (Turn turn : turns) {
            turn.label().ifPresent(label -> {
                int[] count = counts.computeIfAbsent(label, l -> new int[2]);
                count[0]++;
                if (turn.asks(text)) count[1]++;
            });
        }
        Map<String, Boolean> asks = new HashMap<>();
        counts.forEach((label, count) -> {
            if (count[0] >= FEWEST) asks.put(label, count[1] * 2 > count[0]);
        });
        return asks;
    }

    private static boolean isQuestion(Turn turn, String text, Map<String, Boolean> asks, Grammar grammar) {
        Optional<Boolean> byLabel = turn.label().map(asks::get);
        if (byLabel.isPresent()) return byLabel.get();
        String words = turn.words().in(text);
        if (turn.asks(text)) return !speaksOfItself(words, grammar) || speaksToTheOther(words, grammar);
        return !turn.block().headline()
                && words.length() <= LONGEST_REMARK
                && speaksToTheOther(words, grammar)
                && !speaksOfItself(words, grammar);
    }

    private static boolean speaksToTheOther(String words, Grammar grammar) {
        return holds(words, grammar, WordClass.SECOND_PERSON);
    }

    private static boolean speaksOfItself(String words, Grammar grammar) {
        return holds(words, grammar, WordClass.FIRST_PERSON);
    }

    private static boolean holds(String words, Grammar grammar, WordClass wordClass) {
        for (String word : words.replace('’', '\'').split("(?<=')|[^\\p{L}']+")) {
            if (grammar.is(wordClass, word)) return true;
        }
        return false;
    }

    /** {@code Propos recueillis par X}. */
    private static boolean isDeclaration(String text, Block block, Grammar grammar) {
        return block.span().length() <= LONGEST_REMARK && holds(block.span().in(text), grammar, WordClass.COLLECTED);
    }

    private static boolean isName(String label, Grammar grammar) {
        return label.matches(".*\\p{L}{3}.*") && !grammar.is(WordClass.ANSWER_LABEL, label);
    }

    /** Without the marks or the dash that some papers set around an answer. */
    private static Span bare(String text, Span words) {
        int start = words.start();
        while (start < words.end() && "—–- ".indexOf(text.charAt(start)) >= 0) start++;
        Span undashed = new Span(start, words.end());
        List<Quotation> quotations = Quotations.in(text, undashed);
        boolean whole = quotations.size() == 1 && quotations.get(0).outer().equals(undashed);
        return whole ? quotations.get(0).inner() : undashed;
    }
}
