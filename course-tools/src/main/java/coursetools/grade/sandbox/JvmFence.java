package coursetools.grade.sandbox;

import learncli.grading.JvmStarter;
import learncli.grading.TemporaryFolder;

/** Starts JVMs that can't harm anything outside. */
interface JvmFence extends AutoCloseable {

    /** No fence: JVMs start as they are, with a folder for what they leave behind. */
    static JvmFence open() {
        TemporaryFolder temporary = new TemporaryFolder();
        return new JvmFence() {
            @Override
            public JvmStarter starter(int processor) {
                return temporary.starter();
            }

            @Override
            public void close() {
                temporary.close();
            }
        };
    }

    /** Starts JVMs that may use one processor, counted from 0: who keeps it busy delays nobody on another. */
    JvmStarter starter(int processor);

    @Override
    void close();
}
