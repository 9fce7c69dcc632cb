/**
 * Tests that grade a learner's class: an {@linkplain peerkit.grading.ExerciseTest exercise} has {@linkplain
 * peerkit.grading.Task tasks}, a task has {@linkplain peerkit.grading.Check checks}, and a failed check says what the
 * mistake means. Uses {@code peerkit}.
 */
package peerkit.grading;
