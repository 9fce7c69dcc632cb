package learncli.grading;

import learncli.grading.worker.Job;

/** JVMs that run jobs. */
interface Workers {

    /** Runs a job in one of them. */
    JobResult run(Job job, Conditions conditions, Hanging hanging);
}
