package learncli.report;

/** How many of the exercises are solved, and all points. */
final class Totals {

    private int solved;
    private int points;

    void add(boolean isSolved, int itsPoints) {
        solved += isSolved ? 1 : 0;
        points += itsPoints;
    }

    String line(int exercises) {
        return solved + " of " + exercises + " exercises solved, " + points + " points";
    }
}
