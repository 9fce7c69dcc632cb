package learncli;

/** A class of a lesson that has a {@code main}: its name, the class to start, and the first sentence about it. */
record LessonProgram(String name, String className, String about) {

    boolean isDemo() {
        return name.equals(Lesson.DEMO);
    }
}
