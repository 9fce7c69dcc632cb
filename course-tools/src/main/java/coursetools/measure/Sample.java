package coursetools.measure;

import java.util.Optional;

/**
 * One measurement: a server with so many clients, once.
 *
 * @param rate round trips a second
 * @param median half of the answers came within so many microseconds
 * @param slow 99 of 100 answers came within so many microseconds
 * @param processor the server's processor time for each answer, in microseconds
 * @param idle the server's memory before the clients talk, in megabytes; negative: not known
 * @param busy the same while they talk
 * @param threads the server's threads of the operating system; negative: not known
 */
record Sample(
        String server,
        int clients,
        long rate,
        long median,
        long slow,
        long processor,
        long idle,
        long busy,
        long threads) {

    private static final int COLUMNS = 10;

    /** What a line of {@code LoadLab} says, if it reports a measurement. */
    static Optional<Sample> in(String line) {
        String[] columns = line.split("\t");
        if (columns.length != COLUMNS || !columns[0].equals("measured")) {
            return Optional.empty();
        }
        long[] numbers = new long[COLUMNS];
        for (int i = 2; i < COLUMNS; i++) {
            numbers[i] = Long.parseLong(columns[i]);
        }
        return Optional.of(new Sample(
                columns[1],
                (int) numbers[2],
                numbers[3],
                numbers[4],
                numbers[5],
                numbers[6],
                numbers[7],
                numbers[8],
                numbers[9]));
    }
}
