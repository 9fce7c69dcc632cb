package coursetools.grade.sandbox;

import learncli.grading.JvmStarter;

/** Starts JVMs that can't harm anything outside. */
interface JvmFence extends AutoCloseable {

    /** No fence: JVMs start as they are. */
    JvmFence OPEN = new JvmFence() {
        @Override
        public JvmStarter starter(int processor) {
            return JvmStarter.PLAIN;
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    /** Starts JVMs that may use one processor, counted from 0: who keeps it busy delays nobody on another. */
    JvmStarter starter(int processor);

    @Override
    void close();
}
