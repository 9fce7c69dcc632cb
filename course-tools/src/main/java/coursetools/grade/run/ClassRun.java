package coursetools.grade.run;

import coursetools.grade.Gradebook;
import coursetools.grade.GradedClass;
import coursetools.grade.GradedClass.State;
import coursetools.grade.GradedSubmission;
import coursetools.grade.Grading;
import coursetools.grade.Submission;
import coursetools.grade.report.ReportFormat;
import coursetools.grade.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Grades the submissions of a class, several at the same time, and writes each result when it is there. */
public final class ClassRun {

    private final Grading grading;
    private final Fingerprint fingerprint;
    private final ResultFolder results;
    private final Set<ReportFormat> formats;
    private final RunDisplay display;

    public ClassRun(
            Grading grading,
            Fingerprint fingerprint,
            ResultFolder results,
            Set<ReportFormat> formats,
            RunDisplay display) {
        this.grading = grading;
        this.fingerprint = fingerprint;
        this.results = results;
        this.formats = formats;
        this.display = display;
    }

    /** Blocks until all are graded and the files for the whole class are written. */
    public Gradebook run(List<Submission> submissions) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(grading.atOnce());
        List<Future<GradedSubmission>> futures = new ArrayList<>();
        try {
            submissions.forEach(submission -> futures.add(threads.submit(() -> result(submission))));
            List<GradedSubmission> graded = new ArrayList<>();
            for (Future<GradedSubmission> future : futures) {
                graded.add(future.get());
            }
            Gradebook gradebook = new Gradebook(grading.tests(), graded);
            results.write(Reports.ofClass(gradebook));
            return gradebook;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException trouble) { // for example, no JVM can be started
                throw trouble;
            }
            throw new IllegalStateException(e);
        } finally {
            futures.forEach(future -> future.cancel(false));
            threads.shutdown();
            threads.awaitTermination(2, TimeUnit.MINUTES); // those that have begun still write their files
        }
    }

    private GradedSubmission result(Submission submission) {
        String digest = fingerprint.of(submission);
        Optional<GradedSubmission> kept = results.kept(submission.student(), digest);
        GradedSubmission result = kept.orElseGet(() -> graded(submission));
        // also of a kept result: since then someone may have handed in another exercise
        results.write(result, Reports.ofStudent(result, grading.tests(), formats), digest);
        if (kept.isPresent()) {
            display.takenOver();
        } else {
            display.done(result);
        }
        return result;
    }

    private GradedSubmission graded(Submission submission) {
        display.begins(submission.student());
        return withUnclear(grading.grade(submission), submission);
    }

    private static GradedSubmission withUnclear(GradedSubmission graded, Submission submission) {
        List<GradedClass> classes = new ArrayList<>(graded.classes());
        submission
                .unclear()
                .forEach((exercise, why) ->
                        classes.add(new GradedClass(exercise, State.MISSING, why, List.of(), "", null)));
        return new GradedSubmission(
                graded.student(), classes, graded.asGiven(), graded.notes(), graded.sandboxed(), graded.complete());
    }
}
