package lesson06.exercise;

/**
 * What a {@link Gauge} shows at one moment. Given; leave it as it is.
 *
 * @param now how many clients are connected
 * @param peak the most that were connected at once so far
 * @param total how many have connected so far
 */
public record Reading(int now, int peak, long total) {}
