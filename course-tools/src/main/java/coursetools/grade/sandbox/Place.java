package coursetools.grade.sandbox;

import learncli.grading.SeparateGrader;

/** Where one submission at a time is graded. For one thread. */
final class Place implements AutoCloseable {

    private final JvmFence fence;
    private final int processor;
    private SeparateGrader grader;

    Place(JvmFence fence, int processor) {
        this.fence = fence;
        this.processor = processor;
        this.grader = new SeparateGrader(fence.starter(processor));
    }

    SeparateGrader grader() {
        return grader;
    }

    /** Starts new JVMs instead of those that are there. */
    void renew() {
        grader.close();
        grader = new SeparateGrader(fence.starter(processor));
    }

    @Override
    public void close() {
        grader.close();
    }
}
