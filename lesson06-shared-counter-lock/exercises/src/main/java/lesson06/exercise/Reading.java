package lesson06.exercise;

/**
 * For exercise 6.2: what a {@link Gauge} shows at one moment. Given; leave it as it is.
 *
 * @param now how many clients are connected
 * @param peak how many have been connected at once at most
 * @param total how many have connected so far
 */
public record Reading(int now, int peak, long total) {}
