package dixit.text;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language writes numbers in digits.
 *
 * @param grouping the marks that may stand between groups of three digits
 * @param decimal the mark before decimals
 */
public record WrittenNumbers(String grouping, String decimal) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d+)?");

    /** The value of {@code written}; empty when it is no number. */
    public Optional<Double> value(String written) {
        if (written.isEmpty() || !Character.isDigit(written.charAt(0))) return Optional.empty();
        StringBuilder plain = new StringBuilder();
        for (char c : written.toCharArray()) if (grouping.indexOf(c) < 0) plain.append(c);
        String number = plain.toString().replace(decimal, ".");
        return NUMBER.matcher(number).matches() ? Optional.of(Double.valueOf(number)) : Optional.empty();
    }

    /** A regular expression for numbers in digits. */
    String pattern() {
        String mark = Pattern.quote(decimal);
        return "\\p{N}{1,3}(?:[" + Pattern.quote(grouping) + "]\\p{N}{3})+(?!\\p{N})(?:" + mark + "\\p{N}+)?|\\p{N}+(?:"
                + mark + "\\p{N}+)?";
    }
}
