package dixit.statement.figure;

import java.util.OptionalLong;

/**
 * How many, as far as the words tell, never narrower: {@code 23} is all three; {@code environ 200} has a value only;
 * {@code au moins 10} a least, {@code jusqu'à 50} a most, {@code entre 20 et 30} both.
 *
 * @param least the smallest number that the words allow
 * @param value the number that the words name, when it is one number
 * @param most the greatest number that the words allow
 */
public record Quantity(OptionalLong least, OptionalLong value, OptionalLong most) {

    /** How far from its value an approximate number may lie before another number is no longer the same count. */
    private static final double ROUNDING = 0.25;

    /** @throws IllegalArgumentException when nothing is known, or the bounds are negative or out of order */
    public Quantity {
        if (least.isEmpty() && value.isEmpty() && most.isEmpty()) {
            throw new IllegalArgumentException("a quantity has a number or a bound");
        }
        long low = least.orElse(value.orElse(0));
        long high = most.orElse(value.orElse(Long.MAX_VALUE));
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("no number lies between %d and %d".formatted(low, high));
        }
    }

    static Quantity exactly(long number) {
        return new Quantity(OptionalLong.of(number), OptionalLong.of(number), OptionalLong.of(number));
    }

    static Quantity between(long least, long most) {
        return new Quantity(OptionalLong.of(least), OptionalLong.empty(), OptionalLong.of(most));
    }

    /** A number with the words before it. {@code plus de 400} is read as 400 at least: so news uses it. */
    static Quantity of(long number, Bound bound) {
        OptionalLong some = OptionalLong.of(number);
        OptionalLong none = OptionalLong.empty();
        return switch (bound) {
            case NONE -> exactly(number);
            case AT_LEAST, MORE_THAN -> new Quantity(some, none, none);
            case AT_MOST, FEWER_THAN -> new Quantity(none, none, some);
            case ABOUT -> new Quantity(none, some, none);
        };
    }

    /** Whether no count fits both. Approximate numbers have leeway, so that rounding is no contradiction. */
    public boolean excludes(Quantity other) {
        return low() > other.high() || other.low() > high();
    }

    private double low() {
        if (least.isPresent()) return least.getAsLong();
        return value.isPresent() ? value.getAsLong() * (1 - ROUNDING) : 0;
    }

    private double high() {
        if (most.isPresent()) return most.getAsLong();
        return value.isPresent() ? value.getAsLong() * (1 + ROUNDING) : Double.POSITIVE_INFINITY;
    }
}
