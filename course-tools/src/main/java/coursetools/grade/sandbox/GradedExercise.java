package coursetools.grade.sandbox;

import coursetools.grade.allowed.AllowList;
import coursetools.grade.allowed.Needs;
import java.util.Set;
import learncli.course.Exercise;
import learncli.grading.ExerciseCompiler;

/** An exercise's tests, and what a class for it may use. */
record GradedExercise(ExerciseCompiler compiler, AllowList allowed, Needs needs) {

    static GradedExercise of(ExerciseCompiler compiler, Set<String> alsoAllowed) {
        Exercise exercise = compiler.tests().exercise();
        return new GradedExercise(
                compiler,
                new AllowList(exercise.packageName(), compiler.given(), alsoAllowed),
                new Needs(exercise.fullClassName(), compiler.testClasses()));
    }
}
