package dixit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words without which a regular expression matches nothing, read off its text: of each set that it needs one member is part of
 * every match. What it cannot read it says nothing about.
 */
final class NecessaryLiterals {

    /** Stands for any decimal digit. */
    static final String DIGIT = "\\d";

    /** Shorter ones are in nearly every text. */
    private static final int SHORTEST = 2;

    private static final int MOST = 200;

    private static final int UNREAD = Pattern.CASE_INSENSITIVE | Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ;

    /** How often what stands before a quantifier occurs at least; −1 where there is no quantifier. */
    private static final int NO_QUANTIFIER = -1;

    private final String regex;
    private int at;

    private NecessaryLiterals(String regex) {
        this.regex = regex;
    }

    /** Something that is not read: nothing is known of the whole. */
    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unread() {
            super(null, null, false, false);
        }
    }

    static List<Set<String>> of(Pattern pattern) {
        if ((pattern.flags() & UNREAD) != 0) return List.of();
        NecessaryLiterals reader = new NecessaryLiterals(pattern.pattern());
        try {
            List<Set<String>> needs = reader.alternatives();
            return reader.at == reader.regex.length() ? List.copyOf(new LinkedHashSet<>(needs)) : List.of();
        } catch (Unread e) {
            return List.of();
        }
    }

    /** What all alternatives up to a closing parenthesis need: of several, a member of what one of them needs. */
    private List<Set<String>> alternatives() {
        List<List<Set<String>>> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            alternatives.add(sequence());
        }
        if (alternatives.size() == 1) return alternatives.get(0);
        Set<String> union = new LinkedHashSet<>();
        for (List<Set<String>> alternative : alternatives) {
            if (alternative.isEmpty()) return List.of();
            union.addAll(alternative.stream()
                    .max(Comparator.comparingInt(NecessaryLiterals::shortest))
                    .orElseThrow());
        }
        return union.size() > MOST ? List.of() : List.of(union);
    }

    private static int shortest(Set<String> literals) {
        return literals.stream().mapToInt(String::length).min().orElseThrow();
    }

    private List<Set<String>> sequence() {
        List<Set<String>> needs = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != ')' && regex.charAt(at) != '|') {
            char next = regex.charAt(at++);
            switch (next) {
                case '(' -> {
                    end(literal, needs);
                    group(needs);
                }
                case '[' -> {
                    end(literal, needs);
                    boolean digits = isOfDigits(characterClass());
                    if (quantifier() != 0 && digits) needs.add(Set.of(DIGIT));
                }
                case '\\' -> escape(literal, needs);
                case '.', '^', '$' -> {
                    end(literal, needs);
                    quantifier();
                }
                default -> literal(next, literal, needs);
            }
        }
        end(literal, needs);
        return needs;
    }

    private static void end(StringBuilder literal, List<Set<String>> needs) {
        if (literal.length() >= SHORTEST) needs.add(Set.of(literal.toString()));
        literal.setLength(0);
    }

    private void literal(char letter, StringBuilder literal, List<Set<String>> needs) {
        // A pair of surrogates is one character, to which a quantifier belongs.
        if (Character.isSurrogate(letter)) throw new Unread();
        switch (quantifier()) {
            case NO_QUANTIFIER -> literal.append(letter);
            case 0 -> end(literal, needs);
            default -> {
                literal.append(letter);
                end(literal, needs);
            }
        }
    }

    private void group(List<Set<String>> needs) {
        boolean around = false;
        if (regex.startsWith("?", at)) {
            at++;
            around = regex.startsWith("=", at)
                    || regex.startsWith("!", at)
                    || regex.startsWith("<=", at)
                    || regex.startsWith("<!", at);
            if (around) at += regex.charAt(at) == '<' ? 2 : 1;
            else if (regex.startsWith(":", at) || regex.startsWith(">", at)) at++;
            else if (regex.startsWith("<", at)) at = regex.indexOf('>', at) + 1;
            else if (flags()) return;
        }
        List<Set<String>> inside = alternatives();
        if (!regex.startsWith(")", at)) throw new Unread();
        at++;
        if (quantifier() != 0 && !around) needs.addAll(inside);
    }

    /** {@code (?U)}; whether that was all of the group. */
    private boolean flags() {
        while (at < regex.length() && "sumU".indexOf(regex.charAt(at)) >= 0) at++;
        if (at == regex.length() || ":)".indexOf(regex.charAt(at)) < 0) throw new Unread();
        return regex.charAt(at++) == ')';
    }

    /** What stands between brackets, behind the first of which the reader is. */
    private String characterClass() {
        int from = at;
        while (at < regex.length() && regex.charAt(at) != ']') {
            if (regex.charAt(at) == '[' || regex.startsWith("\\Q", at)) throw new Unread();
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= regex.length() || at == from) throw new Unread();
        return regex.substring(from, at++);
    }

    private static boolean isOfDigits(String characters) {
        return characters.replace(DIGIT, "0").chars().allMatch(c -> c >= '0' && c <= '9' || c == '-')
                && Character.isDigit(characters.replace(DIGIT, "0").charAt(0))
                && !characters.endsWith("-");
    }

    private void escape(StringBuilder literal, List<Set<String>> needs) {
        if (at == regex.length()) throw new Unread();
        char escaped = regex.charAt(at++);
        switch (escaped) {
            case 'Q' -> {
                int end = regex.indexOf("\\E", at);
                String quoted = regex.substring(at, end < 0 ? regex.length() : end);
                at = end < 0 ? regex.length() : end + 2;
                if (quoted.isEmpty()) return;
                literal.append(quoted, 0, quoted.length() - 1);
                // A quantifier belongs to the last character alone.
                literal(quoted.charAt(quoted.length() - 1), literal, needs);
            }
            case 'd' -> {
                end(literal, needs);
                if (quantifier() != 0) needs.add(Set.of(DIGIT));
            }
            case 'p', 'P' -> {
                end(literal, needs);
                at = regex.startsWith("{", at) ? regex.indexOf('}', at) + 1 : at + 1;
                quantifier();
            }
            case 'b', 'B', 's', 'S', 'w', 'W', 'D', 'R', 'h', 'v' -> {
                end(literal, needs);
                quantifier();
            }
            default -> {
                if (Character.isLetterOrDigit(escaped)) throw new Unread();
                literal(escaped, literal, needs);
            }
        }
    }

    /** Reads a quantifier, if there is one. */
    private int quantifier() {
        if (at == regex.length()) return NO_QUANTIFIER;
        int least = NO_QUANTIFIER;
        switch (regex.charAt(at)) {
            case '?', '*' -> {
                least = 0;
                at++;
            }
            case '+' -> {
                least = 1;
                at++;
            }
            case '{' -> {
                int end = at + 1;
                while (end < regex.length() && Character.isDigit(regex.charAt(end))) end++;
                least = Integer.parseInt(regex.substring(at + 1, end));
                at = regex.indexOf('}', end) + 1;
            }
            default -> {
                return NO_QUANTIFIER;
            }
        }
        boolean lazyOrPossessive = at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+');
        if (lazyOrPossessive) at++;
        return least;
    }
}
